/** Lights a drawn garment: folds, yarn, highlights and shadow, pixel by pixel. */
import { type Fabric, fabricNames, fabrics, type Relief } from './fabric.ts';
import { LEVEL } from './layers.ts';
import { hashText, noise } from './random.ts';

/** The four layers as raw pixels: colour and material RGBA, height and shadow RGBA (grey). */
export interface Rasters {
  width: number;
  height: number;
  scale: number;
  colour: Uint8Array;
  relief: Uint8Array;
  shadow: Uint8Array;
  material: Uint8Array;
}

/** How high a full step of the height layer stands, px of the 480 x 600 frame. */
const HEIGHT = 14;
/** How far a print slides down a slope of 1, px. */
const SLIP = 3;
const LIGHT = { x: -0.42, y: -0.55, z: 0.72 } as const;

/** RGBA pixels of the lit garment on nothing; the seed sets its wrinkles. */
export function lit(rasters: Rasters, seed: string): Uint8Array {
  const { width, height, scale } = rasters;
  const field = surfaceOf(rasters, hashText(seed));
  const out = new Uint8Array(width * height * 4);
  for (let y = 8; y < height - 8; y++) {
    for (let x = 8; x < width - 8; x++) {
      const at = y * width + x;
      const [px, py] = [field.x[at] ?? 0, field.y[at] ?? 0];
      const alpha = sample(rasters.colour, width, px, py, 3);
      if (alpha < 1) continue;
      out[at * 4 + 3] = Math.round(alpha);
      // The print follows the folds: read it a little beside its flat place.
      const sx = px - tilt(field, at, 1, scale) * SLIP * scale;
      const sy = py - tilt(field, at, width, scale) * SLIP * scale;
      const slips = sameCloth(rasters, sx, sy, px, py);
      shadePixel(rasters, field, at, slips ? [sx, sy] : [px, py], out);
    }
  }
  return out;
}

function shadePixel(
  rasters: Rasters,
  field: Field,
  at: number,
  print: readonly [number, number],
  out: Uint8Array,
) {
  const { width, scale } = rasters;
  const [px, py] = [field.x[at] ?? 0, field.y[at] ?? 0];
  const inner = onCloth(field, at, width);
  const fabric = fabrics[fabricNames[((field.cloth[inner] ?? 0) >> 8) - 1] ?? 'smooth'];
  const dx = slope(field, inner, 1, scale);
  const dy = slope(field, inner, width, scale);
  const length = Math.hypot(dx, dy, 1);
  const facing = (-dx * LIGHT.x - dy * LIGHT.y + LIGHT.z) / length;
  const turned = facing - LIGHT.z;
  const shadow = sample(rasters.shadow, width, px, py, 0) / 255;
  const diffuse = Math.max(0.34, 1 + (turned > 0 ? 0.75 : 0.8) * turned);
  const factor = diffuse * (field.tint[inner] ?? 1) * (0.42 + 0.58 * shadow);
  // Half-way vector between the light and the viewer straight above.
  const half = Math.max(0, (-dx * LIGHT.x - dy * LIGHT.y + LIGHT.z + 1) / (length * HALF));
  const shine = half ** (fabric.hardness * 4) * shadow - 0.6 * FLAT ** (fabric.hardness * 4);
  const glow = fabric.gloss * 120 * shine + Math.max(0, turned) * 34 * shadow;
  const alpha = sample(rasters.colour, width, print[0], print[1], 3);
  for (let c = 0; c < 3; c++) {
    const value = sample(rasters.colour, width, print[0], print[1], c, true) / Math.max(alpha / 255, 0.01);
    out[at * 4 + c] = Math.max(0, Math.min(255, Math.round(value * factor + glow)));
  }
}

const HALF = Math.sqrt(2 + 2 * LIGHT.z);
const FLAT = (LIGHT.z + 1) / HALF;

/** Per output pixel: the drawn place it shows, heights in px with and without yarn, and yarn tint. */
interface Field {
  x: Float32Array;
  y: Float32Array;
  surface: Float32Array;
  broad: Float32Array;
  tint: Float32Array;
  /** The fabric that lies there, counted from 1, times 256, plus its grain; 0 where none does. */
  cloth: Uint16Array;
}

function surfaceOf(rasters: Rasters, seed: number): Field {
  const { width, height, scale } = rasters;
  const array = () => new Float32Array(width * height);
  const cloth = new Uint16Array(width * height);
  const field: Field = {
    x: array(),
    y: array(),
    surface: array(),
    broad: array(),
    tint: array(),
    cloth,
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const [px, py] = bent(x, y, rasters, seed);
      field.x[at] = px;
      field.y[at] = py;
      field.broad[at] = (sample(rasters.relief, width, px, py, 0) / 255 / LEVEL) * HEIGHT;
    }
  }
  // Smooths the 8-bit steps of the height layer before any slope is taken.
  const radius = Math.max(1, Math.round(1.1 * scale));
  for (let pass = 0; pass < 2; pass++) soften(field.broad, width, height, radius);
  const relief: Relief = { height: 0, tint: 1 };
  for (let at = 0; at < width * height; at++) {
    const [px, py] = [field.x[at] ?? 0, field.y[at] ?? 0];
    const source = Math.round(py) * width + Math.round(px);
    field.surface[at] = field.broad[at] ?? 0;
    const kind = Math.round((rasters.material[source * 4] ?? 0) / 8);
    const name = fabricNames[kind - 1];
    if (!name || (rasters.material[source * 4 + 3] ?? 0) < 128) continue;
    const fabric = fabrics[name];
    cloth[at] = kind * 256 + (rasters.material[source * 4 + 1] ?? 0);
    const angle = (((rasters.material[source * 4 + 1] ?? 90) - 90) * Math.PI) / 180;
    const u = (px * Math.cos(angle) + py * Math.sin(angle)) / scale;
    const v = (py * Math.cos(angle) - px * Math.sin(angle)) / scale;
    fabric.relief(u, v, relief);
    const drape = (rasters.material[source * 4 + 2] ?? 0) / 255;
    const broad = (field.broad[at] ?? 0) + drape * wave(u, v, fabric, seed);
    field.broad[at] = broad;
    field.surface[at] = broad + relief.height;
    field.tint[at] = relief.tint;
  }
  return field;
}

/** Cloth never lies as straight as it is drawn: edges and stripes wander by a pixel or three. */
function bent(x: number, y: number, rasters: Rasters, seed: number): [number, number] {
  const { width, height, scale } = rasters;
  const [px, py] = [x / scale, y / scale];
  const dx = 2.2 * noise(px / 85, py / 85, seed ^ 1) + 0.7 * noise(px / 24, py / 24, seed ^ 2);
  const dy = 2.2 * noise(px / 85, py / 85, seed ^ 3) + 0.7 * noise(px / 24, py / 24, seed ^ 4);
  const inside = (value: number, size: number) => Math.min(size - 2, Math.max(0, value));
  return [inside(x + dx * scale, width), inside(y + dy * scale, height)];
}

/** One channel between four pixels of an RGBA picture; `cover` weighs each by its own alpha. */
function sample(pixels: Uint8Array, width: number, x: number, y: number, channel: number, cover = false) {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - column, y - row];
  const at = (row * width + column) * 4;
  const value = (i: number) => (pixels[i + channel] ?? 0) * (cover ? (pixels[i + 3] ?? 0) / 255 : 1);
  const top = value(at) * (1 - fx) + value(at + 4) * fx;
  const below = at + width * 4;
  return top * (1 - fy) + (value(below) * (1 - fx) + value(below + 4) * fx) * fy;
}

/** Folds of the fabric's own size, longer along the warp; px. */
function wave(u: number, v: number, fabric: Fabric, seed: number): number {
  const size = fabric.fold;
  const pull = 14 * noise(u / 90, v / 90, seed ^ 5);
  const broad = noise((u + pull) / size, (v - pull) / (size * 2.1), seed ^ 6);
  const lesser = noise((u - pull) / (size * 0.45), (v + pull) / (size * 0.9), seed ^ 7);
  const line = noise((u + v * 0.4 + pull) / (size * 0.8), (v - u * 0.3) / size, seed ^ 8);
  const ridge = 1 - 1.8 * Math.sqrt(line * line + 0.012);
  return 12 * broad + (3 + 1.5 * fabric.crisp) * lesser + 4 * fabric.crisp * ridge * Math.abs(ridge);
}

/** The place itself, or the cloth beside it for the half-covered pixels of an outline. */
function onCloth(field: Field, at: number, width: number): number {
  if (field.cloth[at]) return at;
  const ring = [
    1,
    -1,
    width,
    -width,
    width + 1,
    width - 1,
    1 - width,
    -width - 1,
    2,
    -2,
    2 * width,
    -2 * width,
  ];
  const step = ring.find((by) => field.cloth[at + by]);
  return at + (step ?? 0);
}

/** Rise per px; beyond a piece's outline its cloth is taken to go on level. */
function slope({ surface, cloth }: Field, at: number, step: number, scale: number): number {
  const after = cloth[at + step] === cloth[at] ? at + step : at;
  const before = cloth[at - step] === cloth[at] ? at - step : at;
  return (((surface[after] ?? 0) - (surface[before] ?? 0)) / 2) * scale;
}

/** The slope over a few pixels, so that a print moves as a whole. */
function tilt({ broad, cloth }: Field, at: number, step: number, scale: number): number {
  const far = 5 * step;
  if (!cloth[at + far] || !cloth[at - far]) return 0;
  return (((broad[at + far] ?? 0) - (broad[at - far] ?? 0)) / 10) * scale;
}

/** Whether both places lie well inside the same piece of cloth. */
function sameCloth(rasters: Rasters, x: number, y: number, fromX: number, fromY: number): boolean {
  const { material, colour, width } = rasters;
  const a = (Math.round(y) * width + Math.round(x)) * 4;
  const b = (Math.round(fromY) * width + Math.round(fromX)) * 4;
  return colour[a + 3] === 255 && material[a] === material[b] && material[a + 1] === material[b + 1];
}

/** Box blur in place, first along rows, then along columns. */
function soften(field: Float32Array, width: number, height: number, radius: number): void {
  const row = new Float32Array(Math.max(width, height));
  const run = (start: number, step: number, length: number) => {
    let sum = 0;
    for (let i = -radius; i < length; i++) {
      if (i + radius < length) sum += field[start + (i + radius) * step] ?? 0;
      if (i - radius > 0) sum -= field[start + (i - radius - 1) * step] ?? 0;
      if (i >= 0) row[i] = sum / (Math.min(length, i + radius + 1) - Math.max(0, i - radius));
    }
    for (let i = 0; i < length; i++) field[start + i * step] = row[i] ?? 0;
  };
  for (let y = 0; y < height; y++) run(y * width, 1, width);
  for (let x = 0; x < width; x++) run(x, width, height);
}
