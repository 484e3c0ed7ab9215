/** All the ways in which an element can show a picture. */
import type { Box, Size } from '../../../contract/geometry.ts';
import { boxOf, fitted, innerBox } from './boxes.ts';
import { posterOf } from './poster.ts';

/** What a canvas can draw, or an address to load it from. */
export type Source = HTMLImageElement | HTMLVideoElement | HTMLCanvasElement | string;

export interface Depiction {
  element: Element;
  /** Address as the browser's menu tells it; null for what has none. */
  url: string | null;
  /** What holds the picture's own pixels; null where only its look on the page is the picture (sprites, masks). */
  source: Source | null;
  /** Where it stands now. */
  rect: () => Box;
  /** Whether the element's children lie on top of it. */
  beneath: boolean;
}

/** The element's own picture first, then those that CSS gives it. */
export function depictionsOf(element: Element): Depiction[] {
  const own = ownPicture(element);
  return [...(own ? [own] : []), ...cssPictures(element)];
}

function ownPicture(element: Element): Depiction | null {
  if (element instanceof HTMLImageElement && element.currentSrc !== '') {
    const natural = { w: element.naturalWidth, h: element.naturalHeight };
    return depiction(element, element.currentSrc, element, () => replacedBox(element, natural));
  }
  const poster = element instanceof HTMLVideoElement ? posterOf(element) : null;
  if (element instanceof HTMLVideoElement && poster) {
    // Its size is known once it is loaded, which is before anything is read of it.
    const natural = () => ({ w: poster.naturalWidth, h: poster.naturalHeight });
    return depiction(element, element.currentSrc || null, poster, () => replacedBox(element, natural()));
  }
  if (element instanceof HTMLVideoElement && element.videoWidth > 0) {
    const natural = { w: element.videoWidth, h: element.videoHeight };
    return depiction(element, element.currentSrc || null, element, () => replacedBox(element, natural));
  }
  if (element instanceof HTMLCanvasElement) {
    const natural = { w: element.width, h: element.height };
    return depiction(element, null, element, () => replacedBox(element, natural));
  }
  if (element instanceof SVGImageElement) {
    const url = absolute(
      element.href.baseVal || element.getAttributeNS('http://www.w3.org/1999/xlink', 'href'),
    );
    return depiction(element, url, url, () => boxOf(element));
  }
  if (element instanceof SVGSVGElement && !element.ownerSVGElement && !element.querySelector('image'))
    return depiction(element, null, null, () => boxOf(element));
  const url = addressOf(element);
  return url === null ? null : depiction(element, url, url, () => innerBox(element, { padding: true }));
}

/** Of elements that hold a picture without being one for scripts. */
function addressOf(element: Element): string | null {
  if (element instanceof HTMLInputElement && element.type === 'image') return absolute(element.src);
  if (element instanceof HTMLObjectElement && isPicture(element.type, element.data))
    return absolute(element.data);
  if (element instanceof HTMLEmbedElement && isPicture(element.type, element.src))
    return absolute(element.src);
  return null;
}

function isPicture(type: string, address: string): boolean {
  return type === '' ? /\.(avif|gif|jpe?g|png|svg|webp)\b/i.test(address) : type.startsWith('image/');
}

function cssPictures(element: Element): Depiction[] {
  const style = getComputedStyle(element);
  const found: Depiction[] = [];
  if (hasPicture(style.maskImage) || hasPicture(style.webkitMaskImage) || hasPicture(style.borderImageSource))
    found.push({ ...depiction(element, null, null, () => boxOf(element)), beneath: true });
  else if (hasPicture(style.backgroundImage))
    found.push(background(element, style, () => innerBox(element, { padding: false })));
  for (const which of ['::before', '::after'] as const) {
    const pseudo = getComputedStyle(element, which);
    if (pseudo.content === 'none' || pseudo.display === 'none') continue;
    if (hasPicture(pseudo.backgroundImage) || hasPicture(pseudo.content))
      found.push(background(element, pseudo, () => pseudoBox(element, pseudo)));
  }
  return found;
}

/** A background that is shown as one whole picture can be read; a part of one, or several, only looked at. */
function background(element: Element, style: CSSStyleDeclaration, rect: () => Box): Depiction {
  const image = hasPicture(style.backgroundImage) ? style.backgroundImage : style.content;
  const [, url = null] = /^url\("(.*)"\)$/.exec(image) ?? [];
  const whole =
    image === style.content || /^(cover|contain|100% 100%|100%( auto)?)$/.test(style.backgroundSize);
  return { ...depiction(element, url, whole ? url : null, rect), beneath: true };
}

/** The browser tells the size of a pseudo-element, and where it is only when it is positioned. */
function pseudoBox(element: Element, style: CSSStyleDeclaration): Box {
  const box = innerBox(element, { padding: false });
  const w = Number.parseFloat(style.width) || box.w;
  const h = Number.parseFloat(style.height) || box.h;
  const left = Number.parseFloat(style.left) || 0;
  const top = Number.parseFloat(style.top) || 0;
  return style.position === 'static' ? { ...box, w, h } : { x: box.x + left, y: box.y + top, w, h };
}

function replacedBox(element: Element, natural: Size): Box {
  const { objectFit, objectPosition } = getComputedStyle(element);
  return fitted(innerBox(element, { padding: true }), natural, objectFit, objectPosition);
}

function depiction(element: Element, url: string | null, source: Source | null, rect: () => Box): Depiction {
  return { element, url, source, rect, beneath: false };
}

/** Whether a value of CSS holds a picture that is loaded from somewhere. */
export function hasPicture(value: string | undefined): boolean {
  return value !== undefined && /(url|image-set)\(/.test(value);
}

function absolute(address: string | null): string | null {
  return address ? new URL(address, document.baseURI).href : null;
}
