import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPictures } from '../store/products/pictures.ts';
import { openProducts } from '../store/products/products.ts';
import { openSources } from '../store/sources/sources.ts';
import { openStore } from '../store/store.ts';
import { openVectors, type VectorParts, type Vectors } from '../store/vectors/vectors.ts';
import { temporaryHome } from '../testing/home.ts';
import { RECORD } from '../testing/record.ts';
import { exact } from './exact.ts';
import { loadFaiss } from './faiss.ts';
import { bringUpTo, indexPath, openIndex } from './open.ts';

const faiss = loadFaiss();

function store(count: number) {
  const rows: VectorParts[] = Array.from({ length: count }, (_, i) => ({
    product: i + 1,
    look: Float32Array.of(Math.cos(i), Math.sin(i)),
    colour: Float32Array.of(i / count),
  }));
  const all = vi.fn(() => rows);
  // Nothing is known about what changed, so every other generation is made anew.
  const changedSince = () => null;
  return { all, vectors: { all, changedSince } as unknown as Vectors };
}

const QUERY = Float32Array.of(0.3, 0.7, 0.2);

describe.each([exact, ...(faiss ? [faiss] : [])])('engine $name', (engine) => {
  test('is read from its file the second time, and finds the same', () => {
    const home = temporaryHome();
    const { all, vectors } = store(3000);
    const built = openIndex(home, 'space', 1, engine, vectors);
    const loaded = openIndex(home, 'space', 1, engine, vectors);
    expect(all).toHaveBeenCalledTimes(1);
    expect(loaded.index?.search(QUERY, 10)).toEqual(built.index?.search(QUERY, 10));
  });

  test('is made anew when the store has moved on, or another space is asked for', () => {
    const home = temporaryHome();
    const { all, vectors } = store(5);
    openIndex(home, 'space', 1, engine, vectors);
    openIndex(home, 'space', 2, engine, vectors);
    openIndex(home, 'other', 2, engine, vectors);
    expect(all).toHaveBeenCalledTimes(3);
  });

  test('is made anew from a damaged file, and the file is mended', () => {
    const home = temporaryHome();
    const { all, vectors } = store(50);
    const path = indexPath(home, 'space', engine.name);
    const wanted = openIndex(home, 'space', 1, engine, vectors).index?.search(QUERY, 5);
    const whole = readFileSync(path);
    for (const damaged of [
      whole.subarray(0, whole.length - 7),
      Buffer.alloc(whole.length),
      Buffer.alloc(0),
    ]) {
      writeFileSync(path, damaged);
      expect(openIndex(home, 'space', 1, engine, vectors).index?.search(QUERY, 5)).toEqual(wanted);
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
    expect(all).toHaveBeenCalledTimes(4);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('is made anew where the engine refuses a whole file, as another version of it may', () => {
    const home = temporaryHome();
    const { all, vectors } = store(5);
    const wanted = openIndex(home, 'space', 1, engine, vectors).index?.search(QUERY, 5);
    const refuse = () => {
      throw new Error('an index of a type that nobody knows');
    };
    const found = openIndex(home, 'space', 1, { ...engine, load: refuse }, vectors).index;
    expect(found?.search(QUERY, 5)).toEqual(wanted);
    expect(all).toHaveBeenCalledTimes(2);
  });
});

test('a space without vectors has no index', () => {
  expect(openIndex(temporaryHome(), 'space', 1, exact, store(0).vectors).index).toBeNull();
});

/** A store of real rows, since what changed is told by its triggers. */
function filledStore(home: string, count: number) {
  const opened = openStore(home);
  const products = openProducts(opened);
  const vectors = openVectors(opened);
  openSources(opened).add('shop', 'shop', 'here');
  const put = (i: number, angle: number) => {
    const record = { ...RECORD, id: String(i) };
    openPictures(opened).put('p', new Uint8Array([1]));
    const product = products.put({ source: 'shop', record, type: 'dress', picture: 'p', run: 1 });
    vectors.put('space', 'p/', {
      product,
      palette: [],
      details: new Int8Array(),
      look: Float32Array.of(Math.cos(angle), Math.sin(angle)),
      colour: Float32Array.of(0.5),
    });
    return product;
  };
  opened.change(() => {
    for (let i = 0; i < count; i++) put(i, i);
  });
  return { store: opened, products, vectors, put };
}

describe.each([exact, ...(faiss ? [faiss] : [])])('engine $name follows the store', (engine) => {
  test('what came, changed, was retired and was removed is as in an index made anew', () => {
    const home = temporaryHome();
    const { store: opened, products, vectors, put } = filledStore(home, 200);
    const generation = opened.generation;
    const before = openIndex(home, 'space', generation(), engine, vectors);
    opened.change(() => {
      put(7, 0.9);
      put(500, 0.3);
      products.remove(products.known('shop', '11')?.row ?? 0);
    });
    opened.change(() => opened.db.exec(`UPDATE product SET retired = 1 WHERE external_id IN ('3', '4')`));
    opened.change(() => opened.db.exec(`UPDATE product SET retired = 0 WHERE external_id = '4'`));
    const all = vi.spyOn(vectors, 'all');
    const followed = bringUpTo(before, generation(), 'space', vectors);
    const fromFile = openIndex(home, 'space', generation(), engine, vectors);
    expect(all).not.toHaveBeenCalled();
    const anew = openIndex(temporaryHome(), 'space', generation(), engine, vectors);
    expect(anew.index?.size).toBe(199);
    for (const index of [followed?.index, fromFile.index]) {
      expect(index?.size).toBe(199);
      expect(index?.search(QUERY, 199)).toEqual(anew.index?.search(QUERY, 199));
    }
  });

  test('a catalogue of thousands follows a change, whatever its size', () => {
    const home = temporaryHome();
    // A quarter of this is no whole number, which is what SQLite takes.
    const { store: opened, vectors, put } = filledStore(home, 4102);
    const before = openIndex(home, 'space', opened.generation(), engine, vectors);
    opened.change(() => put(9000, 0.3));
    const all = vi.spyOn(vectors, 'all');
    expect(bringUpTo(before, opened.generation(), 'space', vectors)?.index?.size).toBe(4103);
    expect(openIndex(home, 'space', opened.generation(), engine, vectors).index?.size).toBe(4103);
    expect(all).not.toHaveBeenCalled();
  });

  test('a file that lacks many changes is written anew, so that the next start need not read them again', () => {
    const home = temporaryHome();
    const { store: opened, vectors, put } = filledStore(home, 100);
    const open = () => openIndex(home, 'space', opened.generation(), engine, vectors).index;
    open();
    const path = indexPath(home, 'space', engine.name);
    const whole = readFileSync(path);
    opened.change(() => put(7, 0.9));
    open();
    expect(readFileSync(path).equals(whole)).toBe(true);
    opened.change(() => {
      for (let i = 0; i < 6; i++) put(i, i / 7);
    });
    const found = open()?.search(QUERY, 100);
    expect(readFileSync(path).equals(whole)).toBe(false);
    const [all, changed] = [vi.spyOn(vectors, 'all'), vi.spyOn(vectors, 'changedSince')];
    expect(open()?.search(QUERY, 100)).toEqual(found);
    expect(all).not.toHaveBeenCalled();
    expect(changed).not.toHaveBeenCalled();
    const anew = openIndex(temporaryHome(), 'space', opened.generation(), engine, vectors);
    expect(anew.index?.search(QUERY, 100)).toEqual(found);
  });

  test('one that cannot be changed is made anew', () => {
    const home = temporaryHome();
    const { store: opened, vectors, put } = filledStore(home, 10);
    const before = openIndex(home, 'space', opened.generation(), engine, vectors);
    opened.change(() => put(9000, 0.3));
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    vi.spyOn(vectors, 'changedSince').mockImplementation(() => {
      throw new Error('datatype mismatch');
    });
    expect(bringUpTo(before, opened.generation(), 'space', vectors)).toBeNull();
    expect(openIndex(home, 'space', opened.generation(), engine, vectors).index?.size).toBe(11);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('datatype mismatch'));
  });

  test('most of a catalogue may go without the rest being read again', () => {
    const home = temporaryHome();
    const { store: opened, vectors } = filledStore(home, 1500);
    const before = openIndex(home, 'space', opened.generation(), engine, vectors);
    opened.change(() => opened.db.exec('UPDATE product SET retired = 1 WHERE row > 100'));
    expect(bringUpTo(before, opened.generation(), 'space', vectors)?.index?.size).toBe(100);
  });

  test('more changes than are worth it, and a file of an older version, are made anew', () => {
    const { store: opened, vectors, put } = filledStore(temporaryHome(), 10);
    const before = { generation: opened.generation(), index: engine.create(3), unsaved: 0 };
    opened.change(() => {
      for (let i = 0; i < 1100; i++) put(i, i);
    });
    expect(bringUpTo(before, opened.generation(), 'space', vectors)).toBeNull();
    opened.db.exec(`UPDATE meta SET value = 100 WHERE key = 'touched_since'`);
    expect(bringUpTo(before, opened.generation(), 'space', vectors)).toBeNull();
  });
});
