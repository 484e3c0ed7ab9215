/** A store for one test, and a short way to put made-up products into it. */
import { openPictures } from '../store/products/pictures.ts';
import { openProducts } from '../store/products/products.ts';
import { openSources } from '../store/sources/sources.ts';
import { openStore } from '../store/store.ts';
import { openVectors } from '../store/vectors/vectors.ts';
import { temporaryHome } from './home.ts';
import { RECORD } from './record.ts';

export function filledStore(home = temporaryHome()) {
  const store = openStore(home);
  const products = openProducts(store);
  const vectors = openVectors(store);
  const pictures = openPictures(store);
  const sources = openSources(store);
  return {
    ...{ home, store, products, vectors, pictures, sources },
    /** A product with a vector in "space"; returns its row. Call inside `store.change`. */
    put(id: string, picture = id, source = 'shop'): number {
      sources.add(source, 'shop', 'here');
      pictures.put(picture, new Uint8Array([0xff, 0xd8, 0xff]));
      const product = products.put({ source, record: { ...RECORD, id }, type: 't-shirt', picture, run: 1 });
      const [look, colour] = [Float32Array.of(1, 0), Float32Array.of(1)];
      vectors.put('space', `${picture}/`, { product, look, colour, palette: [], details: Int8Array.of(127) });
      return product;
    },
  };
}
