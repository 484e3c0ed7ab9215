/** Draws the sample catalogue: images/*.webp and feed.xml beside this file, the same every time. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { feedOf } from './feed.ts';
import { clothOf } from './model.ts';
import { type Product, products } from './product.ts';
import { picture, type Raster, webp } from './render.ts';

const here = import.meta.dirname;

/** The picture of one product as raw RGB pixels, 480 x 600. */
export function drawn(product: Product): Promise<Raster> {
  return picture(product.model.draw(clothOf(product.look)), product.id);
}

/** Draws everything, or only the given ids; pictures of products that are gone are removed. */
async function generate(ids: readonly string[]): Promise<void> {
  const all = products();
  const unknown = ids.filter((id) => !all.some((product) => product.id === id));
  if (unknown.length > 0) throw new Error(`no such sample: ${unknown.join(', ')}`);
  const images = path.join(here, 'images');
  await mkdir(images, { recursive: true });
  const wanted = ids.length > 0 ? all.filter((product) => ids.includes(product.id)) : all;
  let bytes = 0;
  for (const product of wanted) {
    const file = await webp(await drawn(product));
    bytes += file.length;
    await writeFile(path.join(images, `${product.id}.webp`), file);
  }
  const kept = new Set(all.map((product) => `${product.id}.webp`));
  for (const name of await readdir(images)) {
    if (!kept.has(name)) await rm(path.join(images, name));
  }
  await writeFile(path.join(here, 'feed.xml'), feedOf(all));
  console.log(`${wanted.length} pictures drawn, ${Math.round(bytes / 1024)} KiB; feed of ${all.length}`);
}

if (import.meta.main) await generate(process.argv.slice(2));
