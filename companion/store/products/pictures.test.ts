import { expect, test } from 'vitest';
import { filledStore } from '../../testing/filled-store.ts';
import { openWebPictures } from './web-pictures.ts';

const OF_WEB = { etag: null, lastModified: null, size: 1 };

test('a picture is let go with the last product that shows it, and with what its server said', () => {
  const { store, products, pictures, put } = filledStore();
  const web = openWebPictures(store);
  const [first, second] = store.change(() => {
    for (const hash of ['shared', 'other']) web.put(`https://shop.example/${hash}.jpg`, { hash, ...OF_WEB });
    put('elsewhere', 'other');
    return [put('a', 'shared'), put('b', 'shared')] as const;
  });
  const letGo = (row: number) =>
    store.change(() => {
      const picture = products.remove(row);
      expect(picture).toBe('shared');
      pictures.release('shared');
    });
  letGo(first);
  expect(pictures.get('shared')).not.toBeNull();
  letGo(second);
  expect(pictures.get('shared')).toBeNull();
  expect(web.get('https://shop.example/shared.jpg')).toBeNull();
  expect(pictures.get('other')).not.toBeNull();
  expect(web.get('https://shop.example/other.jpg')).not.toBeNull();
  expect(products.remove(second)).toBeNull();
});
