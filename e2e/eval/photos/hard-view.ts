/**
 * Another photo of the same garment, made of a catalogue photo: closer, from aside, on another ground, in other light,
 * sent through a messenger. Deterministic, and made without any model, so that no model is judged by its own hand.
 */
import sharp from 'sharp';
import { randomFrom } from '../sample.ts';
import { findGround, type Raw } from './ground.ts';

const SIDE = 448;

/** @returns a JPEG of at most 448 pixels a side */
export async function hardView(bytes: Uint8Array, seed: number): Promise<Uint8Array> {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const source = await sharp(bytes)
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (source.info.channels !== 3)
    return hardView(await sharp(bytes).toColourspace('srgb').jpeg().toBuffer(), seed);
  const photo = { width: source.info.width, height: source.info.height, data: new Uint8Array(source.data) };
  putOnOtherGround(photo, between);
  const seen = relight(lookFromAside(photo, between), between);
  const raw = { width: seen.width, height: seen.height, channels: 3 as const };
  // Messengers shrink and recompress; the second JPEG is the page's own.
  const shrunk = await sharp(seen.data, { raw })
    .resize(Math.round(seen.width * between(0.6, 0.95)))
    .jpeg({ quality: Math.round(between(35, 75)) })
    .toBuffer();
  return sharp(shrunk).resize(seen.width).jpeg({ quality: 80 }).toBuffer();
}

type Between = (low: number, high: number) => number;

/** Replaces what is plainly floor, wall or paper by a soft gradient of two colours. */
function putOnOtherGround(photo: Raw, between: Between): void {
  const ground = findGround(photo);
  const [top, bottom] = [colour(between), colour(between)];
  for (let at = 0; at < ground.length; at++) {
    if (ground[at] === 0) continue;
    const down = at / ground.length;
    for (let c = 0; c < 3; c++) {
      photo.data[at * 3 + c] = (top[c] as number) * (1 - down) + (bottom[c] as number) * down;
    }
  }
}

/** A quiet colour, as floors, walls and tables have it. */
function colour(between: Between): [number, number, number] {
  const light = between(70, 230);
  return [light + between(-22, 22), light + between(-15, 15), light + between(-22, 22)];
}

/** Crops to 60 to 90 % of the sides, turns by up to 15 degrees, leans the plane back, mirrors half the time. */
function lookFromAside(photo: Raw, between: Between): Raw {
  const [width, height] = [Math.round(photo.width * 0.9), Math.round(photo.height * 0.9)];
  const zoom = between(0.6, 0.9);
  const angle = between(-Math.PI / 12, Math.PI / 12);
  const [leanX, leanY] = [between(-0.18, 0.18), between(-0.18, 0.18)];
  const mirror = between(0, 1) < 0.5 ? -1 : 1;
  const [centreX, centreY] = [between(-1, 1) * (1 - zoom) * 0.5, between(-1, 1) * (1 - zoom) * 0.5];
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const u = (((column + 0.5) / width) * 2 - 1) * mirror;
      const v = ((row + 0.5) / height) * 2 - 1;
      const depth = 1 + leanX * u + leanY * v;
      const [x, y] = [(u / depth) * zoom, (v / depth) * zoom];
      const fromX = centreX + x * Math.cos(angle) - y * Math.sin(angle);
      const fromY = centreY + x * Math.sin(angle) + y * Math.cos(angle);
      copyPixel(
        photo,
        ((fromX + 1) / 2) * photo.width,
        ((fromY + 1) / 2) * photo.height,
        data,
        row * width + column,
      );
    }
  }
  return { width, height, data };
}

/** Bilinear; past the rim the rim goes on. */
function copyPixel(from: Raw, x: number, y: number, to: Uint8Array, at: number): void {
  const left = Math.max(0, Math.min(from.width - 1.001, x - 0.5));
  const top = Math.max(0, Math.min(from.height - 1.001, y - 0.5));
  const [column, row] = [Math.floor(left), Math.floor(top)];
  const [dx, dy] = [left - column, top - row];
  const first = (row * from.width + column) * 3;
  const below = first + from.width * 3;
  for (let c = 0; c < 3; c++) {
    const upper = (from.data[first + c] as number) * (1 - dx) + (from.data[first + 3 + c] as number) * dx;
    const lower = (from.data[below + c] as number) * (1 - dx) + (from.data[below + 3 + c] as number) * dx;
    to[at * 3 + c] = upper * (1 - dy) + lower * dy;
  }
}

/** Exposure, contrast, a light that falls off to one side, colour temperature, grain. Hues stay: red is still red. */
function relight(photo: Raw, between: Between): Raw {
  const [gamma, contrast] = [between(0.75, 1.3), between(0.8, 1.2)];
  const warmth = between(-0.12, 0.12);
  const gain = [1 + warmth, 1 + between(-0.03, 0.03), 1 - warmth];
  const [fall, direction, grain] = [between(0, 0.35), between(0, 2 * Math.PI), between(0, 8)];
  const { width, height } = photo;
  const data = photo.data.map((value, i) => {
    const at = Math.floor(i / 3);
    const x = (at % width) / width - 0.5;
    const y = Math.floor(at / width) / height - 0.5;
    const light = 1 - fall * (0.5 + x * Math.cos(direction) + y * Math.sin(direction));
    const lit = 255 * (value / 255) ** gamma * light * (gain[i % 3] as number);
    return clamp((lit - 120) * contrast + 120 + between(-grain, grain));
  });
  return { ...photo, data };
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
