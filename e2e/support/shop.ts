/** The web that the tests shop on: pages of their own, with a photo as an image and as a CSS background. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listen } from './listen.ts';

export interface Shop {
  /** Address of a page; its host is not the one of its photos, as with most shops. */
  url: (page: ShopPage) => string;
  close: () => Promise<void>;
}
export type ShopPage =
  | 'own-photo'
  | 'product'
  | 'unseen-product'
  | 'foreign-photo'
  | 'background'
  | 'hostile';

/** `folder`: photos that are served; `photo`: file name of the one that the pages show. */
export async function openShop(folder: string, photo: string): Promise<Shop> {
  const pages: Readonly<Record<ShopPage, () => string>> = {
    'own-photo': () => figure(`/photo/${photo}`),
    product: () =>
      figure(`/photo/${photo}`) + selling('Dress of the page', `http://127.0.0.1:${port}/photo/${photo}`),
    'unseen-product': () =>
      figure(`/photo/${photo}`) +
      selling('Dress without a picture', `http://127.0.0.1:${port}/photo/none.jpg`),
    'foreign-photo': () => figure(`http://cdn.test:${port}/photo/${photo}`),
    background: () => background(`/photo/${photo}`),
    hostile: () => background(`/photo/${photo}`) + neighbour(`/photo/${photo}`) + HOSTILE,
  };
  const { port, close } = await listen(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop.test').pathname;
    const page = pages[path.slice(1) as ShopPage];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...STRICT }).end(page());
    } else if (path.startsWith('/photo/')) {
      const bytes = await readFile(join(folder, basename(path))).catch(() => null);
      response.writeHead(bytes ? 200 : 404, { 'content-type': 'image/jpeg' }).end(bytes);
    } else {
      response.writeHead(404).end();
    }
  });
  return { url: (page) => `http://shop.test:${port}/${page}`, close };
}

/** As strict as a page can be and still show the photo. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; img-src http://shop.test:* http://cdn.test:*; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
};

const figure = (src: string) => `<!doctype html><title>Shop</title>
  <style>body { margin: 40px; font: 16px sans-serif } img { width: 300px }</style>
  <h1>New in</h1><button id="before">Basket</button><p><img id="photo" src="${src}" alt="photo"></p>`;

/** What shops say for machines. The companion looks for the picture at that address as well. */
const selling = (name: string, image: string) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    brand: { '@type': 'Brand', name: 'Plainweave' },
    image,
    offers: {
      '@type': 'Offer',
      price: '30.00',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    },
  })}</script>`;

const background = (src: string) => `<!doctype html><title>Lookbook</title>
  <style>body { margin: 0 } #photo { width: 420px; height: 560px; margin: 60px; background: #fff url("${src}") center / contain no-repeat }</style>
  <button id="before">Basket</button><div id="photo"></div>`;

/** So near that a first right click may mean either: the person is asked. */
const neighbour = (src: string) =>
  `<div style="position: absolute !important; left: 560px !important; top: 60px !important; width: 200px !important;
    height: 300px !important; background: url('${src}') center / cover !important"></div>`;

/** Styles that reach every element, and listeners that swallow what they can. */
const HOSTILE = `<style>:not(#photo) { all: initial !important; z-index: 2147483647 !important; display: block !important }</style>
  <script>
    for (const type of ['keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup', 'mousedown', 'click']) {
      document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
    }
  </script>`;
