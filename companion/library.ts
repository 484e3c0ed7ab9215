/** The models of a companion: the shipped ones, and the encoders that the person added. */
import { type Library, readLibrary } from '../models/library.ts';
import { type Config, DEFAULT_ENCODER } from './config.ts';

/** @throws ModelError that names a malformed card */
export function openLibrary({ models, ownModels }: Pick<Config, 'models' | 'ownModels'>): Library {
  return readLibrary(models, ownModels, DEFAULT_ENCODER);
}
