/** Pictures in elements made for pictures. */
import { ON_STAGE, type ZooPage } from '../zoo-page.ts';

export const IMAGES: readonly ZooPage[] = [
  {
    name: 'img-own-host',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.own(seed)}">`,
    way: 'page',
  },
  {
    name: 'img-foreign-host',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.foreign(seed)}">`,
    way: 'capture',
  },
  {
    name: 'img-jpeg',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.own(seed, 'jpeg')}">`,
    way: 'page',
  },
  {
    name: 'img-avif',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.own(seed, 'avif')}">`,
    way: 'page',
  },
  {
    name: 'picture-with-sources',
    html: (web, seed) => `<picture>
      <source media="(min-width: 5000px)" srcset="${web.foreign('img-jpeg')}">
      <source type="image/webp" srcset="${web.foreign(seed, 'webp')}">
      <img style="${ON_STAGE}" src="${web.foreign('img-jpeg')}">
    </picture>`,
    way: 'capture',
  },
  {
    name: 'img-data-address',
    html: (web, seed) => `<img id="photo" style="${ON_STAGE}"><script>ready = (async () => {
      const bytes = new Uint8Array(await (await fetch('${web.own(seed)}')).arrayBuffer());
      let text = ''; for (const byte of bytes) text += String.fromCharCode(byte);
      photo.src = 'data:image/png;base64,' + btoa(text);
    })()</script>`,
    way: 'page',
  },
  {
    name: 'img-blob-address',
    html: (web, seed) => `<img id="photo" style="${ON_STAGE}"><script>ready = (async () => {
      photo.src = URL.createObjectURL(await (await fetch('${web.own(seed)}')).blob());
    })()</script>`,
    way: 'page',
  },
];
