import { crease, seam, unprinted } from '../parts.ts';
import type { Cloth, Scene } from '../scene.ts';
import { pts } from '../shapes.ts';
import { type Flare, skirt } from '../skirts.ts';
import { type Measures, neckband } from '../upper.ts';
import { bodice, top } from './dress-cuts.ts';

export function maxi(cloth: Cloth): Scene {
  const m: Measures = {
    ...bodice,
    neckline: 'square',
    neck: 46,
    drop: 44,
    top: 34,
    shoulder: [70, 40],
    chest: 76,
    armpit: 106,
    waist: 62,
    waistAt: 170,
    hem: 62,
    length: 196,
    sleeve: { length: 80, angle: 36, cuff: 66, swell: 16 },
  };
  const s: Flare = {
    top: 192,
    waist: 62,
    hip: 96,
    hipAt: 290,
    hem: 142,
    end: 548,
    flutes: 7,
    depth: 0.4,
    sag: 14,
  };
  const gather = Array.from({ length: 7 }, (_, i) =>
    crease(
      [
        [-48 + i * 16, 150],
        [-46 + i * 15.4, 198],
      ],
      6,
      0.24,
    ),
  );
  return [...skirt(s, cloth, 0.6), ...top(m, cloth, gather), seam(pts('-62 195, 0 199, 62 195'), cloth)];
}

export function smock(cloth: Cloth): Scene {
  const m: Measures = {
    ...bodice,
    neck: 44,
    drop: 36,
    shoulder: [84, 60],
    chest: 92,
    armpit: 134,
    waist: 94,
    waistAt: 170,
    hem: 96,
    length: 200,
    sleeve: { length: 104, angle: 30, cuff: 82, swell: 22 },
  };
  const tiers: Flare[] = [
    {
      top: 330,
      waist: 128,
      hip: 134,
      hipAt: 380,
      hem: 148,
      end: 458,
      flutes: 12,
      depth: 0.3,
      sag: 12,
    },
    {
      top: 194,
      waist: 96,
      hip: 110,
      hipAt: 250,
      hem: 130,
      end: 344,
      flutes: 10,
      depth: 0.3,
      sag: 12,
    },
  ];
  return [
    ...tiers.flatMap((s) => skirt(s, cloth, 0.4)),
    ...top(m, cloth),
    ...neckband(m, 6, unprinted(cloth)),
  ];
}
