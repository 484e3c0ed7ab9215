/** What an evaluation keeps of a photo. */
import type { GarmentType } from '../../../contract/index.ts';
import type { Lab } from './dominant.ts';

/** What a search needs of an analysis. */
export interface Seen {
  types: { type: GarmentType; confidence: number }[];
  look: Float32Array;
  colour: Float32Array;
  details: Int8Array;
  /** Of the garment's own pixels. */
  dominant: Lab;
}
