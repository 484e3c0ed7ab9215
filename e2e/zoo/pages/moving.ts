/** Pictures that come late, move, scroll, or are not all there. */
import type { Page } from 'puppeteer-core';
import { paint } from '../picture.ts';
import { ON_STAGE, type ZooPage } from '../zoo-page.ts';

/** Six pictures in one, of which the window in front of it shows the third. */
const strip = (src: string) => `<div id="box" style="${ON_STAGE}overflow:auto;scrollbar-width:none">
  <img style="display:block;width:300px;height:2400px" src="${src}"></div>`;
const scrolled = (page: Page) => page.evaluate(() => document.getElementById('box')?.scrollTo(0, 800));

export const MOVING: readonly ZooPage[] = [
  {
    name: 'lazy-loading',
    html: (web, seed) => `<div style="height:2000px"></div>
      <img loading="lazy" style="display:block;margin-left:60px;width:300px;height:400px" src="${web.foreign(seed)}">
      <div style="height:2000px"></div>`,
    prepare: async (page) => {
      await page.evaluate(async () => {
        scrollTo(0, 1920);
        const [image] = document.images;
        await new Promise((resolve) =>
          image?.complete ? resolve(0) : image?.addEventListener('load', resolve),
        );
      });
    },
    way: 'capture',
  },
  {
    name: 'animated-webp',
    html: (web, seed) => `<img style="${ON_STAGE}" src="${web.own(seed, 'webp')}?animated">`,
    way: 'page',
    truth: (seed) => [paint(seed), paint(`${seed}-2`)],
  },
  {
    name: 'half-scrolled-out',
    html: (web, seed) => `<div style="height:1000px"></div>
      <img style="display:block;margin-left:60px;width:300px;height:400px" src="${web.foreign(seed)}">
      <div style="height:2000px"></div>`,
    prepare: (page) => page.evaluate(() => scrollTo(0, 1300)),
    at: { x: 60, y: -300, w: 300, h: 400 },
    click: { x: 210, y: 50 },
    way: 'capture',
  },
  {
    name: 'taller-than-the-window',
    html: (web, seed) => `<div style="height:100px"></div>
      <img style="display:block;margin-left:20px;width:750px;height:1000px" src="${web.foreign(seed)}">
      <div style="height:1000px"></div>`,
    at: { x: 20, y: 100, w: 750, h: 1000 },
    click: { x: 200, y: 300 },
    way: 'capture',
  },
  {
    name: 'inside-a-scrolling-box',
    html: (web, seed) => `
      <div id="box" style="position:absolute;left:60px;top:80px;width:340px;height:420px;overflow:auto">
      <div style="height:900px"></div><img style="display:block;width:300px;height:400px" src="${web.foreign(seed)}"><div style="height:900px"></div></div>`,
    prepare: (page) => page.evaluate(() => document.getElementById('box')?.scrollTo(0, 700)),
    click: { x: 200, y: 400 },
    way: 'capture',
  },
  {
    name: 'strip-of-pictures',
    html: (web, seed) => strip(`${web.own(seed)}?strip`),
    prepare: scrolled,
    way: 'page',
  },
  {
    name: 'strip-foreign',
    html: (web, seed) => strip(`${web.foreign(seed)}?strip`),
    prepare: scrolled,
    way: 'capture',
  },
  {
    name: 'infinite-scroll',
    html: (web, seed) => `<main></main><script>
      const more = (src) => document.querySelector('main').insertAdjacentHTML('beforeend',
        '<img style="display:block;margin:0 0 20px 60px;width:300px;height:400px" src="' + src + '">');
      for (let i = 0; i < 4; i++) more('${web.foreign('another')}');
      addEventListener('scroll', () => {
        if (innerHeight + scrollY > document.documentElement.scrollHeight - 300) more('${web.foreign(seed)}');
      });
    </script>`,
    prepare: async (page) => {
      await page.evaluate(async (count) => {
        while (document.images.length < count) {
          scrollTo(0, document.documentElement.scrollHeight);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const last = document.images[4];
        await last?.decode();
        scrollTo(0, (last?.offsetTop ?? 0) - 80);
      }, 6);
    },
    way: 'capture',
  },
  {
    name: 'changes-under-the-pointer',
    html: (web, seed) => `
      <style>img { opacity: 0; transition: opacity .2s } div:hover img { opacity: 1 }</style>
      <div style="${ON_STAGE}"><img style="width:100%;height:100%;opacity:1" src="${web.foreign(seed)}"></div>`,
    way: 'capture',
  },
];
