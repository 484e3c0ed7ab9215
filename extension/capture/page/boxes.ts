/** Rectangles of the page in CSS pixels of the frame's viewport. */
import type { Box, Size } from '../../../contract/geometry.ts';

export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, w: width, h: height };
}

/** Empty, with no negative side, when they do not meet. */
export function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.max(0, Math.min(a.x + a.w, b.x + b.w) - x);
  const h = Math.max(0, Math.min(a.y + a.h, b.y + b.h) - y);
  return { x, y, w, h };
}

export function areaOf({ w, h }: Size): number {
  return w * h;
}

export function isInside({ x, y }: { x: number; y: number }, box: Box): boolean {
  return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}

/** 0 inside. */
export function distance({ x, y }: { x: number; y: number }, box: Box): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.w), Math.max(box.y - y, 0, y - box.y - box.h));
}

/** The element's box without its border, and without its padding where `padding` is to be left out too. */
export function innerBox(element: Element, { padding }: { padding: boolean }): Box {
  const style = getComputedStyle(element);
  const inset = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    pixels(style[`border${side}Width`]) + (padding ? pixels(style[`padding${side}`]) : 0);
  const box = boxOf(element);
  const w = box.w - inset('Left') - inset('Right');
  const h = box.h - inset('Top') - inset('Bottom');
  return w > 0 && h > 0 ? { x: box.x + inset('Left'), y: box.y + inset('Top'), w, h } : box;
}

/**
 * Where a picture of this natural size is seen in its box: `fit` as `object-fit`, `position` as the computed
 * `object-position`, such as `50% 50%` or `0px 10%`.
 */
export function fitted(box: Box, natural: Size, fit: string, position = '50% 50%'): Box {
  if (areaOf(natural) === 0 || fit === 'fill' || fit === 'cover') return box;
  const contain = Math.min(box.w / natural.w, box.h / natural.h);
  const scale = fit === 'contain' ? contain : fit === 'scale-down' ? Math.min(1, contain) : 1;
  const w = natural.w * scale;
  const h = natural.h * scale;
  const [left = '50%', top = '50%'] = position.split(' ');
  return intersect(box, { x: box.x + offset(left, box.w - w), y: box.y + offset(top, box.h - h), w, h });
}

function offset(position: string, room: number): number {
  const value = Number.parseFloat(position);
  if (Number.isNaN(value)) return room / 2;
  return position.endsWith('%') ? (room * value) / 100 : value;
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
