/** A small shop on disk: a CSV feed and pictures that differ in pattern and colour. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

export const PRODUCTS = 8;

export async function makeShop(folder: string): Promise<void> {
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  const rows = ['id,title,brand,price,sale_price,link,image_link,product_type'];
  for (let i = 1; i <= PRODUCTS; i++) {
    writeFileSync(join(folder, 'pictures', `${i}.jpg`), await drawTee(i));
    const price = `${20 + i}.00 EUR,${i % 2 ? `${10 + i}.50 EUR` : ''}`;
    rows.push(`${i},Tee ${i},Shop,${price},https://shop.example/${i},pictures/${i}.jpg,t-shirt`);
  }
  writeFileSync(join(folder, 'feed.csv'), `${rows.join('\n')}\n`);
}

/** A striped T-shirt shape; number and hue of the stripes tell one from another. */
function drawTee(i: number): Promise<Buffer> {
  const hue = i * 45;
  const stripes = Array.from({ length: 2 * i }, (_, n) => {
    const y = 60 + (n * 200) / (2 * i);
    return `<rect x="40" y="${y}" width="240" height="${50 / i}" fill="hsl(${hue + 150},60%,30%)" clip-path="url(#tee)"/>`;
  });
  const tee =
    'M100 50 L20 110 L55 150 L85 125 L85 280 L235 280 L235 125 L265 150 L300 110 L220 50 Q160 90 100 50 Z';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320">
    <clipPath id="tee"><path d="${tee}"/></clipPath>
    <rect width="320" height="320" fill="#f2f0ec"/>
    <path d="${tee}" fill="hsl(${hue},55%,55%)"/>${stripes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}
