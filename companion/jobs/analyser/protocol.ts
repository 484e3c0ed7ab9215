/** What the main thread and a worker say to each other. */
import type { Garment } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import type { Neighbour } from '../../index/vector-index.ts';
import type { AnalyseOptions, Analysis } from '../../pipeline/pipeline.ts';

/** Given to a worker when it starts. The encoder's set also parses when nobody names one. */
export interface WorkerSetup extends Pick<Config, 'home' | 'models' | 'ownModels' | 'engine' | 'encoder'> {
  /** Where the vectors of that encoder go: weights that are others by now belong into another space. */
  space: string;
  /** Intra-op threads of an added encoder. */
  threads: number;
  /** Leave the cores to whoever else wants them. */
  background?: boolean;
}

export interface SearchRequest {
  space: string;
  /** What the store says; an index of an older one is brought up to it first. */
  generation: number;
  vector: Float32Array;
  k: number;
  /** A RowSet as `pack` makes it; null lets every row pass. */
  allow: Uint8Array | null;
}

/** The methods of a worker. */
export interface WorkerMethods {
  /** Opens the models of an encoder, so that the first picture need not wait for them. */
  warmUp(encoder: string): Promise<void>;
  /** Opens the index of a space, so that the first search need not wait for it. @param generation of the store */
  openIndex(space: string, generation: number): Promise<void>;
  analyse(bytes: Uint8Array, encoder: string, options: AnalyseOptions): Promise<Analysis>;
  find(bytes: Uint8Array): Promise<{ width: number; height: number; garments: Garment[] }>;
  search(request: SearchRequest): Promise<Neighbour[]>;
  /** Closes the models; the next picture opens them anew. */
  rest(): Promise<void>;
}

export type Method = keyof WorkerMethods;

export interface Call {
  id: number;
  method: Method;
  args: unknown[];
}

export type Answer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; slug: string | null; message: string };
