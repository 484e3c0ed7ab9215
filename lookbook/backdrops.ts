/** Grounds for the lookbook's pictures: linen, wood, plaster and a studio wall, as PNG. */
import sharp from 'sharp';
import { blend, darker, lighter } from '../catalog/sample/palette.ts';
import { plain } from '../catalog/sample/parts.ts';
import { cutout } from '../catalog/sample/render.ts';
import { piece } from '../catalog/sample/scene.ts';
import { box } from '../catalog/sample/shapes.ts';

export interface Size {
  width: number;
  height: number;
}

/** A sheet of crumpled linen, lit like the garments. */
export async function linen(colour: string, size: Size): Promise<Buffer> {
  const sheet = piece(box(-240, 0, 480, 600), plain(colour, 'linen'), { puff: 0.5, lift: 0, drape: 0.55 });
  const { data, width, height } = await cutout([sheet], `linen ${colour}`, 2.4);
  return (
    sharp(data, { raw: { width, height, channels: 4 } })
      .extract({ left: 20, top: 20, width: width - 40, height: height - 40 })
      .resize(size.width, size.height, { fit: 'cover' })
      .removeAlpha()
      // The weave is a ground, not a subject: two thirds of it are evened out.
      .composite([{ input: veil(colour, size), blend: 'over' }])
      .png()
      .toBuffer()
  );
}

function veil(colour: string, { width, height }: Size): Buffer {
  const size = `width="${width}" height="${height}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${colour}" opacity=".64"/></svg>`,
  );
}

/** Planks side by side with drawn grain. */
export async function wood(colour: string, { width, height }: Size, planks = 6): Promise<Buffer> {
  const step = width / planks;
  const boards = Array.from({ length: planks }, (_, i) => {
    const tone = blend(colour, i % 2 ? lighter(colour, 0.2) : darker(colour, 0.2), ((i * 7) % 5) / 6);
    const gap = `<rect x="${(i + 1) * step - 3}" width="4" height="${height}" fill="#1d120a" opacity=".55"/>`;
    return `<g><rect x="${i * step}" width="${step}" height="${height}" fill="${tone}"/>${gap}</g>`;
  });
  const grain = filter('grain', '0.085 0.003', 5, [0.16, 0.08, 0.03], 1.7, -0.66);
  return paint({ width, height }, `${grain}${boards.join('')}${sheet('grain')}${light('#fff4dc', 0.22)}`);
}

/** A rough painted surface. */
export async function plaster(colour: string, size: Size): Promise<Buffer> {
  const rough = filter('rough', '0.011 0.013', 5, [0.2, 0.17, 0.14], 0.34, -0.12);
  const fine = filter('fine', '0.7 0.7', 2, [1, 1, 1], 0.22, -0.06);
  const ground = `<rect width="100%" height="100%" fill="${colour}"/>`;
  return paint(size, `${rough}${fine}${ground}${sheet('rough')}${sheet('fine')}${light('#ffffff', 0.35)}`);
}

/** A studio wall with a floor in front of it. */
export async function studio(colour: string, { width, height }: Size): Promise<Buffer> {
  const floor = height * 0.84;
  const wall = `<linearGradient id="w" x2="0" y2="1"><stop offset="0" stop-color="${lighter(colour, 0.22)}"/><stop offset="1" stop-color="${colour}"/></linearGradient>`;
  const ground = `<linearGradient id="f" x2="0" y2="1"><stop offset="0" stop-color="${darker(colour, 0.16)}"/><stop offset="1" stop-color="${darker(colour, 0.04)}"/></linearGradient>`;
  const body = `<rect width="${width}" height="${floor}" fill="url(#w)"/><rect y="${floor}" width="${width}" height="${height - floor}" fill="url(#f)"/>`;
  const fine = filter('fine', '0.8 0.8', 2, [1, 1, 1], 0.16, -0.05);
  return paint({ width, height }, `${wall}${ground}${fine}${body}${sheet('fine')}${light('#ffffff', 0.3)}`);
}

function paint({ width, height }: Size, body: string): Promise<Buffer> {
  const size = `width="${width}" height="${height}"`;
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`))
    .removeAlpha()
    .png()
    .toBuffer();
}

/** Turbulence of one colour, its strength as opacity. */
function filter(
  id: string,
  frequency: string,
  octaves: number,
  [r, g, b]: readonly [number, number, number],
  gain: number,
  offset: number,
): string {
  const matrix = `0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} ${gain} 0 0 0 ${offset}`;
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="7"/><feColorMatrix values="${matrix}"/></filter>`;
}

function sheet(id: string): string {
  return `<rect width="100%" height="100%" filter="url(#${id})"/>`;
}

function light(colour: string, strength: number): string {
  const stops = `<stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="#000" stop-opacity="${strength * 0.7}"/>`;
  return `<radialGradient id="l" cx=".3" cy=".2" r="1.1">${stops}</radialGradient><rect width="100%" height="100%" fill="url(#l)"/>`;
}
