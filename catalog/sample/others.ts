/**
 * `node catalog/sample/others.ts FOLDER [PER_TYPE]`: draws the cuts of the sample in colours by chance, as transparent
 * WebP files. The type head learns from them what drawn garments are (models/train/head.py).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { clothOf, type Look, type Model } from './model.ts';
import { type Colour, palette } from './palette.ts';
import { products } from './product.ts';
import { type Random, seeded } from './random.ts';
import { cutout } from './render.ts';

/** Of the frame of 480 x 600: ample for a parser that looks at 256 x 256. */
const SCALE = 0.7;

/** Files are named after type, cut and number. */
export async function drawOthers(folder: string, perType: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [type, models] of modelsByType()) {
    for (let n = 0; n < perType; n++) {
      const model = models[n % models.length] as Model;
      const name = `${type}-${model.cut}-${n}`;
      const { data, width, height } = await cutout(
        model.draw(clothOf(otherLook(model, seeded(name)))),
        name,
        SCALE,
      );
      const file = sharp(data, { raw: { width, height, channels: 4 } }).webp({ quality: 90 });
      await writeFile(path.join(folder, `${name}.webp`), await file.toBuffer());
    }
  }
}

function modelsByType(): Map<string, Model[]> {
  const found = new Map<string, Model[]>();
  for (const { type, model } of products()) {
    const models = found.get(type) ?? [];
    if (!models.includes(model)) models.push(model);
    found.set(type, models);
  }
  return found;
}

/** One of the model's fabrics and patterns, in any colours of the palette. */
function otherLook(model: Model, random: Random): Look {
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const look = pick(model.looks);
  return { ...look, colours: look.colours.map(() => pick(Object.keys(palette) as Colour[])) };
}

if (import.meta.main) {
  const [folder, perType = '60'] = process.argv.slice(2);
  if (!folder) throw new Error('Say where to: node catalog/sample/others.ts FOLDER [PER_TYPE]');
  await drawOthers(folder, Number(perType));
}
