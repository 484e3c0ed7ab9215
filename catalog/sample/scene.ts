/** What a garment is made of before it is rendered: pieces of cloth and marks on them, in order. */
import type { FabricName } from './fabric.ts';
import type { Paint } from './patterns.ts';

export interface Cloth {
  fabric: FabricName;
  paint: Paint;
}

/** A long soft swelling (depth > 0) or crease (depth < 0) of a piece; width in px, depth in -1..1. */
export interface Fold {
  d: string;
  width: number;
  depth: number;
}

export interface Piece {
  d: string;
  cloth: Cloth;
  /** Degrees by which the warp leans from the vertical, clockwise. */
  grain?: number;
  /** How much the cloth waves, 0..1. */
  drape?: number;
  /** How far the edge rolls away, px. */
  puff?: number;
  /** How far the piece stands off what lies below it, px. */
  lift?: number;
  /** Sewn flush to what lies below it: no dip at its edge. */
  join?: boolean;
  /** Brightness against the cloth's own, for insides and undersides. */
  shade?: number;
  folds?: readonly Fold[];
}

/** A line or spot on the cloth: seam, stitch, eyelet, print. */
export interface Mark {
  d: string;
  stroke?: string;
  fill?: string;
  width?: number;
  dash?: string;
  opacity?: number;
  /** How deep the mark presses into the cloth (negative stands out), -1..1. */
  groove?: number;
  cap?: 'round' | 'butt';
}

export type Part = { piece: Piece } | { mark: Mark };
export type Scene = readonly Part[];

export function piece(d: string, cloth: Cloth, rest: Omit<Piece, 'd' | 'cloth'> = {}): Part {
  return { piece: { d, cloth, ...rest } };
}

export function mark(d: string, rest: Omit<Mark, 'd'>): Part {
  return { mark: { d, ...rest } };
}
