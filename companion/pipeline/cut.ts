/** Step 3: the cut-out. Keeps the wanted garment on the encoder's canvas and fills the rest. */
import sharp, { type Region } from 'sharp';
import type { Box } from '../../contract/index.ts';
import type { EncoderCard } from '../../models/card.ts';
import type { FoundGarment } from './garments/garments.ts';
import { type GarmentMap, probabilities } from './parse.ts';
import { expand, type Picture } from './picture.ts';
import { toCanvas } from './tensor.ts';

export interface CutOut {
  width: number;
  height: number;
  /** RGB bytes on the encoder's canvas; what is no garment fades into the fill colour. */
  data: Uint8Array;
  /** 0..255 for each canvas pixel: how much of it is the garment. */
  alpha: Uint8Array;
  /** The garment's box in pixels of the parsed picture. */
  box: Box;
}

/** Room round the box, as a share of its longer side: outlines of the map are a pixel or two unsure. */
const MARGIN = 0.04;
/** Below this share of garment the parser saw a detail or a fabric: such a picture is left alone. */
const ALL_GARMENT = 0.03;
/**
 * How much of what is no garment stays visible to the encoder. Where the mask is wrong nothing is lost: on street
 * photos of the val split types were right more often than with everything filled, and pairs were found more often.
 */
const SURROUNDINGS = 0.5;

/** @param garment the wanted one; the whole picture when null */
export async function cut(
  picture: Picture,
  map: GarmentMap,
  garment: FoundGarment | null,
  input: EncoderCard['input'],
): Promise<CutOut> {
  const whole = { x: 0, y: 0, w: picture.width, h: picture.height };
  const region = garment ? expand(garment.box, MARGIN, picture) : whole;
  const canvas = await toCanvas(picture, region, input);
  const alpha = alphaOn(
    canvas,
    region,
    garment && ((xs, ys) => probabilities(map, garment.classes, xs, ys, garment.wearer)),
  );
  if (garment && shareOf(alpha, canvas) < ALL_GARMENT) return cut(picture, map, null, input);
  if (garment) blend(canvas, alpha, input.fill, SURROUNDINGS);
  return { ...canvas, alpha, box: region };
}

/** The original's way: everything that stands out (the person included) on black, the picture stretched. */
export async function cutLikeTheOriginal(
  picture: Picture,
  map: GarmentMap,
  input: EncoderCard['input'],
): Promise<CutOut> {
  const whole = { x: 0, y: 0, w: picture.width, h: picture.height };
  const canvas = await toCanvas(picture, whole, { ...input, fit: 'stretch' });
  const alpha = alphaOn(canvas, whole, (xs, ys) =>
    probabilities(map, ['background'], xs, ys).map((background) => 1 - background),
  );
  blend(canvas, alpha, [0, 0, 0], 0);
  return { ...canvas, alpha, box: whole };
}

/** The cut-out as a small transparent WebP for the panel. */
export function toWebp(cutOut: CutOut): Promise<Buffer> {
  const { width, height, data, alpha } = cutOut;
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < alpha.length; i++) {
    for (let channel = 0; channel < 3; channel++) rgba[i * 4 + channel] = data[i * 3 + channel] as number;
    rgba[i * 4 + 3] = alpha[i] as number;
  }
  // sharp's own trim() takes longer than the encoder; the lowest effort suits a picture that is shown once.
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .extract(boundsOf(alpha, width))
    .webp({ quality: 80, effort: 0 })
    .toBuffer();
}

/** The smallest rectangle that holds every pixel of the garment; the whole canvas when there is none. */
function boundsOf(alpha: Uint8Array, width: number): Region {
  const height = alpha.length / width;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 0; i < alpha.length; i++) {
    if (alpha[i] === 0) continue;
    const x = i % width;
    const y = (i - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  if (right === 0) return { left: 0, top: 0, width, height };
  return { left, top, width: right - left, height: bottom - top };
}

type Placed = Awaited<ReturnType<typeof toCanvas>>;

/** @param probabilityAt of the garment at columns and rows of the picture; everything is garment when null */
function alphaOn(
  canvas: Placed,
  region: Box,
  probabilityAt: ((xs: Float64Array, ys: Float64Array) => Float32Array) | null,
): Uint8Array {
  const alpha = new Uint8Array(canvas.width * canvas.height);
  const { x, y, w, h } = canvas.placement;
  const xs = Float64Array.from({ length: w }, (_, column) => region.x + ((column + 0.5) * region.w) / w);
  const ys = Float64Array.from({ length: h }, (_, row) => region.y + ((row + 0.5) * region.h) / h);
  const sure = probabilityAt?.(xs, ys);
  for (let row = 0, i = 0; row < h; row++) {
    const start = (y + row) * canvas.width + x;
    for (let column = 0; column < w; column++, i++) {
      alpha[start + column] = sure ? Math.round(soften(sure[i] as number) * 255) : 255;
    }
  }
  return alpha;
}

/** Steepens a probability round 0.4, so that the inside is whole and only the outline stays soft. */
function soften(probability: number): number {
  const t = (probability - 0.2) / 0.4;
  // Nearly every pixel is clearly inside or clearly outside.
  if (t <= 0) return 0;
  return t >= 1 ? 1 : t * t * (3 - 2 * t);
}

/** How much of what the canvas shows is garment, 0..1. */
function shareOf(alpha: Uint8Array, { placement }: Placed): number {
  let sum = 0;
  for (let i = 0; i < alpha.length; i++) sum += alpha[i] as number;
  return sum / 255 / (placement.w * placement.h);
}

/** In place; @param least share of a pixel that stays where alpha is 0 */
function blend(
  { data, width, placement }: Placed,
  alpha: Uint8Array,
  fill: readonly [number, number, number],
  least: number,
): void {
  // Most pixels are all garment, which stay, or hardly any, for which a table does.
  const [red, green, blue] = fill.map((to) =>
    Uint8Array.from({ length: 256 }, (_, from) => mix(from, to, least)),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  const [fillRed, fillGreen, fillBlue] = fill;
  for (let row = placement.y; row < placement.y + placement.h; row++) {
    const start = row * width + placement.x;
    // Written out for each channel: it runs for 50,000 pixels a picture.
    for (let i = start, at = start * 3; i < start + placement.w; i++, at += 3) {
      const keep = (alpha[i] as number) / 255;
      if (keep === 1) continue;
      if (keep <= least) {
        data[at] = red[data[at] as number] as number;
        data[at + 1] = green[data[at + 1] as number] as number;
        data[at + 2] = blue[data[at + 2] as number] as number;
      } else {
        data[at] = mix(data[at] as number, fillRed, keep);
        data[at + 1] = mix(data[at + 1] as number, fillGreen, keep);
        data[at + 2] = mix(data[at + 2] as number, fillBlue, keep);
      }
    }
  }
}

function mix(from: number, to: number, keep: number): number {
  return Math.round(from * keep + to * (1 - keep));
}
