/** A cut of a garment and the looks (fabric, pattern, colours) it is sold in. */

import type { FabricName } from './fabric.ts';
import { type Colour, palette } from './palette.ts';
import type { Paint, PatternName } from './patterns.ts';
import type { Cloth, Scene } from './scene.ts';

export type Gender = 'female' | 'male' | 'unisex';
export type Draw = (cloth: Cloth) => Scene;

export interface Look {
  fabric: FabricName;
  pattern: PatternName;
  /** The ground first. */
  colours: readonly Colour[];
  scale: number;
  stops?: readonly number[];
}

export interface Model {
  /** Unique within its type; part of the id. */
  cut: string;
  /** The noun phrase of the title, e.g. "crew-neck tee". */
  name: string;
  gender: Gender;
  /** List price in euros. */
  price: number;
  draw: Draw;
  looks: readonly Look[];
}

export function look(
  fabric: FabricName,
  pattern: PatternName,
  colours: readonly Colour[],
  scale = 1,
  stops?: readonly number[],
): Look {
  return { fabric, pattern, colours, scale, ...(stops ? { stops } : {}) };
}

/** One plain look per colour. */
export function plains(fabric: FabricName, ...colours: readonly Colour[]): Look[] {
  return colours.map((colour) => look(fabric, 'solid', [colour]));
}

export function clothOf({ fabric, pattern, colours, scale, stops }: Look): Cloth {
  const paint: Paint = { pattern, colours: colours.map((name) => palette[name]), scale };
  return { fabric, paint: stops ? { ...paint, stops } : paint };
}
