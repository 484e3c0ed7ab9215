/** Cut-outs of the catalogue's own pictures, made when somebody asks why a product is shown. */
import { GROUP_OF_TYPE } from '../../../contract/index.ts';
import type { Analyser } from '../../jobs/analyser/analyser.ts';
import type { Pictures } from '../../store/products/pictures.ts';
import type { StoredProduct } from '../../store/products/product-row.ts';

export interface Cutouts {
  /** A transparent WebP; null when the product's picture is missing from the store. */
  of(product: StoredProduct, signal?: AbortSignal): Promise<Uint8Array | null>;
}

/** About 10 kB each. */
const KEPT = 200;

/** @param encoder whose canvas the cut-out is made for */
export function createCutouts(analyser: () => Analyser, pictures: Pictures, encoder: string): Cutouts {
  const kept = new Map<string, Uint8Array>();
  return {
    async of({ picture, type }, signal) {
      const hint = GROUP_OF_TYPE[type];
      const key = `${picture}/${hint}`;
      const known = kept.get(key);
      if (known) return known;
      const bytes = pictures.get(picture);
      if (!bytes) return null;
      const { cutout } = await analyser().call('analyse', [bytes, encoder, { hint, cutout: true }], signal);
      if (!cutout) return null;
      kept.set(key, cutout);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return cutout;
    },
  };
}
