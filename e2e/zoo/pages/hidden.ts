/** Pictures behind, inside and beside other things. */
import { ON_STAGE, STAGE, type ZooPage } from '../zoo-page.ts';

const shadow = (mode: 'open' | 'closed', html: string) =>
  `<div id="host"></div><script>host.attachShadow({ mode: '${mode}' }).innerHTML = \`${html}\`</script>`;

/** A frame of another host, with the picture in it. */
export const foreignFrame: ZooPage['html'] = (web, seed) => {
  const photo = `<img style="width:${STAGE.w}px;height:${STAGE.h}px;display:block" src="${web.own(seed)}">`;
  const inner = web.page(`${seed}-inner`, `<body style="margin:0">${photo}`, { foreign: true });
  return `<iframe src="${inner}" style="${ON_STAGE}border:0"></iframe>`;
};

export const HIDDEN: readonly ZooPage[] = [
  {
    name: 'open-shadow-root',
    html: (web, seed) => shadow('open', `<img style="${ON_STAGE}" src="${web.foreign(seed)}">`),
    way: 'capture',
  },
  {
    name: 'closed-shadow-root',
    html: (web, seed) => shadow('closed', `<img style="${ON_STAGE}" src="${web.foreign(seed)}">`),
    way: 'capture',
  },
  {
    name: 'closed-shadow-background',
    html: (web, seed) =>
      shadow('closed', `<div style="${ON_STAGE}background:url('${web.own(seed)}') center / cover"></div>`),
    way: 'page',
  },
  {
    name: 'transparent-layer',
    html: (web, seed) => `
      <div style="${ON_STAGE}"><img style="width:100%;height:100%" src="${web.foreign(seed)}">
      <div style="position:absolute;inset:0"></div></div>`,
    way: 'capture',
  },
  {
    name: 'transparent-picture-on-top',
    html: (web, seed) => `<div style="${ON_STAGE}background:url('${web.own(seed)}') center / cover"></div>
      <img style="${ON_STAGE}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`,
    way: 'page',
  },
  {
    name: 'pointer-events-none',
    html: (web, seed) => `<img style="${ON_STAGE}pointer-events:none" src="${web.foreign(seed)}">`,
    way: 'capture',
  },
  {
    name: 'buttons-on-top',
    html: (web, seed) => `
      <div style="${ON_STAGE}"><img style="width:100%;height:100%" src="${web.foreign(seed)}">
      <button style="position:absolute;right:8px;top:8px;width:60px;height:60px">♥</button>
      <p style="position:absolute;left:0;right:0;bottom:0;margin:0;padding:40px 20px;background:#000a;color:#fff">Linen dress</p></div>`,
    way: 'capture',
  },
  {
    name: 'sticky-header-on-top',
    html: (web, seed) => `
      <header style="position:sticky;top:0;height:140px;background:#fff;z-index:9;font:60px serif">Shop</header>
      <img style="${ON_STAGE}" src="${web.foreign(seed)}">
      <nav style="position:fixed;left:0;right:0;bottom:0;height:300px;background:#222"></nav>`,
    way: 'capture',
  },
  {
    name: 'same-address-twice',
    html: (web, seed) => `
      <img style="position:absolute;left:640px;top:30px;width:90px;height:120px" src="${web.foreign(seed)}">
      <img style="${ON_STAGE}" src="${web.foreign(seed)}">
      <img style="position:absolute;left:380px;top:300px;width:240px;height:320px;filter:invert(1)" src="${web.foreign(seed)}">`,
    way: 'capture',
  },
  {
    name: 'same-origin-frame',
    html: (web, seed) => {
      const inner = web.page(
        `${seed}-inner`,
        `<body style="margin:0"><img style="position:absolute;left:20px;top:30px;width:300px;height:400px" src="${web.foreign(seed)}">`,
      );
      return `<iframe src="${inner}" style="position:absolute;left:40px;top:50px;width:400px;height:500px;border:0"></iframe>`;
    },
    way: 'capture',
  },
  {
    name: 'srcdoc-frame',
    html: (web, seed) =>
      `<iframe srcdoc="<body style='margin:0'><img style='width:300px;height:400px;display:block' src='${web.own(seed)}'>" style="${ON_STAGE}border:0"></iframe>`,
    way: 'page',
  },
  {
    name: 'foreign-frame',
    html: foreignFrame,
    way: 'overlay',
  },
  {
    name: 'strict-csp',
    html: (web, seed) => `<div style="${ON_STAGE}background:url('${web.own(seed)}') center / cover"></div>`,
    csp: "default-src 'none'; img-src http://shop.test:*; style-src 'unsafe-inline'; trusted-types 'none'; require-trusted-types-for 'script'",
    way: 'page',
  },
  {
    name: 'hotlink-protection',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.foreign(seed)}?hotlink">`,
    way: 'capture',
  },
  {
    name: 'hotlink-background',
    html: (web, seed) =>
      `<div style="${ON_STAGE}background:url('${web.own(seed)}?hotlink') center / cover"></div>`,
    way: 'page',
  },
  {
    name: 'hostile-observer',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.foreign(seed)}"><script>
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
      }).observe(document, { childList: true, subtree: true });
    </script>`,
    way: 'capture',
  },
  {
    name: 'all-initial',
    html: (web, seed) => `
      <style>* { all: initial } img { display: block; position: absolute; left: 60px; top: 80px; width: 300px; height: 400px }</style>
      <img src="${web.foreign(seed)}">`,
    way: 'capture',
  },
];
