/** One import on a disk that fails, and what must hold afterwards. */
import { cpSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { contentOf } from '../../companion/testing/content-of.ts';
import { testImporter } from '../../companion/testing/importer.ts';
import { writeBigFeed } from './big-feed.ts';
import type { DiskRun, FailingDisk, Fault } from './failing-disk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'companion', 'testing', 'disk-work.ts');
/** Two transactions of an import. */
const PRODUCTS = 70;
/** What `diskAdvice` says, and what there is to do in each of its sentences. */
const SAYS_WHAT_TO_DO = /make room|check who owns|check the disk/i;

export interface Course {
  name: string;
  /** Changes of files in an import that nothing disturbs. */
  calls: number;
  /** @returns what does not hold; nothing is wrong when it is empty */
  try(fault: Fault): Promise<string[]>;
}

/** A first import into an empty home, and one that brings a full home up to date. */
export async function faultyImports(work: string, disk: FailingDisk): Promise<Course[]> {
  const root = realpathSync(work);
  const [first, later] = [join(root, 'feed', 'shop'), join(root, 'later', 'shop')];
  writeBigFeed(first, PRODUCTS);
  writeBigFeed(later, PRODUCTS, true);
  const full = join(root, 'full');
  return [
    await course('first import', first, null, full),
    await course('update', later, full, `${full} later`),
  ];

  async function course(name: string, feed: string, from: string | null, whole: string): Promise<Course> {
    const prepare = (home: string) => {
      rmSync(home, { recursive: true, force: true });
      if (from) cpSync(from, home, { recursive: true });
      else mkdirSync(home);
    };
    prepare(whole);
    const { calls } = succeeded(await disk.run([PROGRAM, whole, feed], whole, null));
    const wanted = contentOf(whole);
    const before = from ? contentOf(from) : null;
    return {
      name,
      calls,
      async try(fault) {
        const home = join(root, 'tried');
        prepare(home);
        const run = await disk.run([PROGRAM, home, feed], home, fault);
        const wrong = [...badEnd(run), ...stateErrors(home, before, run.code === 0 ? wanted : null)];
        const { importer, store } = testImporter(home);
        await importer.run({ from: feed, source: 'shop' });
        store.close();
        if (!isDeepStrictEqual(contentOf(home), wanted)) wrong.push('the next import ends differently');
        return wrong;
      },
    };
  }
}

function succeeded(run: DiskRun): DiskRun {
  if (run.code !== 0) throw new Error(`It ended with ${run.code}: ${run.err}`);
  return run;
}

/** A fault that costs nothing (an index that could not be saved) may pass; any other one ends in words. */
function badEnd({ code, err }: DiskRun): string[] {
  if (code === 0) return [];
  if (code === null) return ['the process was ended by a signal'];
  if (/\n\s+at /.test(err)) return [`a stack instead of words: ${err}`];
  return SAYS_WHAT_TO_DO.test(err) ? [] : [`no word of what to do: ${err.trim() || 'nothing'}`];
}

/** @param wanted what must be there when the import said that it succeeded */
function stateErrors(
  home: string,
  before: Record<string, string[]> | null,
  wanted: Record<string, string[]> | null,
): string[] {
  let content: Record<string, string[]>;
  try {
    content = contentOf(home);
  } catch (error) {
    return [`the catalogue does not open: ${error}`];
  }
  const { check, keys, products = [], vectors = [] } = content;
  const wrong: string[] = [];
  if (!isDeepStrictEqual(check, ['["ok"]'])) wrong.push(`the catalogue is damaged: ${check}`);
  if (keys?.length) wrong.push(`rows refer to what is not there: ${keys.slice(0, 3)}`);
  if (products.length !== vectors.length)
    wrong.push(`${products.length} products, ${vectors.length} vectors`);
  if (before && products.length < (before.products?.length ?? 0)) wrong.push('products are lost');
  if (wanted && !isDeepStrictEqual(content, wanted)) wrong.push('it said that all went well, and it did not');
  return wrong;
}
