/** Printed and woven patterns as SVG paint servers. */
import { blend, darker, lighter } from './palette.ts';
import { seeded } from './random.ts';
import { ellipse } from './shapes.ts';

export type PatternName = keyof typeof tiles | 'solid' | 'block' | 'ombre';

export interface Paint {
  pattern: PatternName;
  /** The ground first, then the pattern's own colours, as sRGB hex. */
  colours: readonly string[];
  scale?: number;
  /** For block and ombre: the y at which one colour ends and the next begins, px. */
  stops?: readonly number[];
}

/** The SVG definition of a paint, and the value for `fill` that uses it. */
export function paintServer(paint: Paint, id: string, grain: number): { defs: string; fill: string } {
  const [ground = '#888888', second = lighter(ground, 0.6), third = darker(ground, 0.4)] = paint.colours;
  if (paint.pattern === 'solid') return { defs: '', fill: ground };
  const fill = `url(#${id})`;
  if (paint.pattern === 'block' || paint.pattern === 'ombre') {
    return { defs: bands(paint, id, paint.pattern === 'ombre'), fill };
  }
  const { size, draw } = tiles[paint.pattern];
  const turn = `patternTransform="rotate(${grain}) scale(${paint.scale ?? 1})"`;
  const [width, height] = size;
  const ground_ = `<rect width="${width}" height="${height}" fill="${ground}"/>`;
  const head = `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${width}" height="${height}"`;
  return { defs: `${head} ${turn}>${ground_}${draw(second, third, ground)}</pattern>`, fill };
}

interface Tile {
  size: readonly [number, number];
  draw: (second: string, third: string, ground: string) => string;
}

const tiles = {
  breton: tile(20, 20, (a) => rect(0, 6, 20, 7, a)),
  stripe: tile(30, 30, (a, b) => rect(0, 0, 30, 10, a) + rect(0, 15, 30, 5, b)),
  wide: tile(60, 60, (a) => rect(0, 0, 60, 30, a)),
  pinstripe: tile(11, 11, (a) => rect(5, 0, 1.1, 11, a, 0.75)),
  candy: tile(9, 9, (a) => rect(0, 0, 4.5, 9, a)),
  check: tile(26, 26, (a) => rect(0, 0, 13, 26, a, 0.5) + rect(0, 0, 26, 13, a, 0.5)),
  windowpane: tile(34, 34, (a) => rect(16, 0, 1.6, 34, a, 0.8) + rect(0, 16, 34, 1.6, a, 0.8)),
  plaid: tile(64, 64, (a, b, ground) => tartan(a, b, ground)),
  dots: tile(22, 22, (a) => spot(5.5, 5.5, 3, a) + spot(16.5, 16.5, 3, a)),
  floral: tile(96, 96, (a, b, ground) => meadow(a, b, ground)),
  leaves: tile(90, 90, (a, b) => foliage(a, b)),
  houndstooth: tile(20, 20, (a) => tooth(a)),
  herringbone: tile(16, 12, (a) => bones(a)),
  zigzag: tile(30, 24, (a, b) => zig(6, a) + zig(18, b)),
  leopard: tile(84, 84, (a, b) => rosettes(a, b)),
} satisfies Record<string, Tile>;

function tile(width: number, height: number, draw: Tile['draw']): Tile {
  return { size: [width, height], draw };
}

function bands(paint: Paint, id: string, soft: boolean): string {
  const stops = paint.stops ?? [300];
  const at = (y: number) => `offset="${y / 600}"`;
  const pieces = paint.colours.map((colour, i) => {
    const from = stops[i - 1] ?? 0;
    const to = stops[i] ?? 600;
    const middle = soft ? [(from + to) / 2] : [from, to];
    return middle.map((y) => `<stop ${at(y)} stop-color="${colour}"/>`).join('');
  });
  const line = 'gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="600"';
  return `<linearGradient id="${id}" ${line}>${pieces.join('')}</linearGradient>`;
}

function rect(x: number, y: number, w: number, h: number, fill: string, opacity = 1): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" opacity="${opacity}"/>`;
}

function spot(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
}

function tartan(a: string, b: string, ground: string): string {
  const soft = blend(ground, a, 0.5);
  const band = (at: number, width: number, colour: string, opacity: number) =>
    rect(at, 0, width, 64, colour, opacity) + rect(0, at, 64, width, colour, opacity);
  return band(6, 22, a, 0.5) + band(15, 4, soft, 0.6) + band(42, 3, b, 0.8) + band(50, 3, b, 0.8);
}

/** Repeats a drawing at the tile's edges so that nothing is cut off there. */
function wrapped(size: number, x: number, y: number, draw: (x: number, y: number) => string): string {
  return [-size, 0, size].flatMap((dx) => [-size, 0, size].map((dy) => draw(x + dx, y + dy))).join('');
}

function meadow(a: string, b: string, ground: string): string {
  const random = seeded('meadow');
  const leaf = blend('#4f7350', ground, 0.25);
  const places = [
    [18, 20],
    [62, 14],
    [40, 50],
    [84, 46],
    [14, 76],
    [64, 80],
  ] as const;
  return places
    .map(([x, y], i) => {
      const spin = random() * 360;
      const size = 6.5 + random() * 3;
      return wrapped(96, x, y, (cx, cy) =>
        flower(cx, cy, size, spin, i % 2 ? b : a, i % 2 ? a : lighter(b, 0.3), leaf),
      );
    })
    .join('');
}

function flower(x: number, y: number, r: number, spin: number, petal: string, eye: string, leaf: string) {
  const petals = [0, 72, 144, 216, 288]
    .map(
      (angle) =>
        `<g transform="rotate(${angle})"><path d="${ellipse(0, -r * 0.62, r * 0.42, r * 0.6)}" fill="${petal}"/></g>`,
    )
    .join('');
  const leaves = [30, 190]
    .map((angle) => `<path transform="rotate(${angle})" d="M0 ${-r}q4 -5 0 -11q-4 6 0 11Z" fill="${leaf}"/>`)
    .join('');
  const place = `translate(${x} ${y}) rotate(${spin.toFixed(1)})`;
  return `<g transform="${place}">${leaves}${petals}${spot(0, 0, r * 0.3, eye)}</g>`;
}

function foliage(a: string, b: string): string {
  const random = seeded('foliage');
  return Array.from({ length: 9 }, (_, i) => {
    const x = (i % 3) * 30 + 8 + random() * 12;
    const y = Math.floor(i / 3) * 30 + 8 + random() * 12;
    const spin = Math.round(random() * 360);
    const leaf = 'M0 -15q8 8 0 26q-8 -18 0 -26Z';
    const draw = (cx: number, cy: number) =>
      `<g transform="translate(${cx} ${cy}) rotate(${spin})"><path d="${leaf}" fill="${i % 2 ? a : b}"/>` +
      `<path d="M0 -12V14" stroke="#00000030" stroke-width="1" fill="none"/></g>`;
    return wrapped(90, x, y, draw);
  }).join('');
}

function tooth(a: string): string {
  return `<path d="M0 0H10V10H0ZM10 0L20 10H15L10 5ZM0 10L10 20H5L0 15ZM10 10L15 10L20 15V20Z" fill="${a}"/>`;
}

function bones(a: string): string {
  const strokes = [-12, -6, 0, 6, 12].map((y) => `M0 ${y + 8}L8 ${y}L16 ${y + 8}`).join('');
  return `<path d="${strokes}" stroke="${a}" stroke-width="2" fill="none" opacity=".7"/>`;
}

function zig(y: number, colour: string): string {
  const d = `M-2 ${y + 4.4}L7.5 ${y - 4}L22.5 ${y + 9}L32 ${y}`;
  return `<path d="${d}" stroke="${colour}" stroke-width="4" fill="none"/>`;
}

function rosettes(a: string, b: string): string {
  const random = seeded('rosettes');
  return Array.from({ length: 9 }, (_, i) => {
    const x = (i % 3) * 28 + 10 + random() * 10;
    const y = Math.floor(i / 3) * 28 + 10 + random() * 10;
    const spin = Math.round(random() * 360);
    const draw = (cx: number, cy: number) =>
      `<g transform="translate(${cx} ${cy}) rotate(${spin})"><path d="${ellipse(0, 0, 7, 5)}" fill="${a}"/>` +
      `<path d="${ellipse(0, 0, 8, 6.5)}" fill="none" stroke="${b}" stroke-width="4" stroke-dasharray="11 6"/></g>`;
    return wrapped(84, x, y, draw);
  }).join('');
}
