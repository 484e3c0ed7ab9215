/**
 * `node scripts/bootstrap.mjs lookbook/generate.ts [NAME ...]`: draws the lookbook's pictures, pictures/*.webp beside this
 * file, the same every time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { compose } from './compose.ts';
import { pictures } from './looks.ts';

const folder = path.join(import.meta.dirname, 'pictures');
const asked = process.argv.slice(2);
const unknown = asked.filter((wanted) => !pictures.some(({ name }) => name === wanted));
if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}.`);
await mkdir(folder, { recursive: true });
for (const { name, size, backdrop, placed } of pictures) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const png = await compose(await backdrop(size), size, placed);
  const file = await sharp(png).webp({ quality: 80, effort: 5 }).toBuffer();
  await writeFile(path.join(folder, `${name}.webp`), file);
  console.log(`${name}.webp  ${size.width} x ${size.height}  ${Math.round(file.length / 1024)} KiB`);
}
