/** The background's line to the finder in one frame of a tab. */
import { browser } from 'wxt/browser';
import type { Finder } from './page/finder.ts';

type Answer<M extends keyof Finder> = Finder[M] extends (...args: never) => Promise<infer A> ? A : never;
/** Any answer may be null, since its page may be gone. */
export type FrameFinder = {
  [M in keyof Finder]: (...args: Parameters<Finder[M]>) => Promise<Answer<M> | null>;
};

/**
 * Null where no script may run: the browser's own pages, shops for extensions, frames of another origin. Once `signal`
 * is aborted the page is put back, and every answer is null: another gesture may have a finder of its own there by then.
 */
export async function openFinder(
  tabId: number,
  frameId: number,
  signal: AbortSignal,
): Promise<FrameFinder | null> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/finder.js'] });
  } catch {
    return null;
  }
  const run = async <M extends keyof Finder>(method: M, args: unknown[]): Promise<Answer<M> | null> => {
    const [frame] = await browser.scripting.executeScript({ target, func: call, args: [method, args] });
    return (frame?.result as Answer<M> | undefined) ?? null;
  };
  // It may be gone already, with its page.
  signal.addEventListener('abort', () => void run('release', []).catch(() => undefined));
  const ask =
    <M extends keyof Finder>(method: M) =>
    async (...args: Parameters<Finder[M]>) =>
      signal.aborted ? null : run(method, args);
  return {
    find: ask('find'),
    hold: ask('hold'),
    measure: ask('measure'),
    release: ask('release'),
  };
}

/** Runs in the frame; serialised, so it may use nothing from outside itself. */
function call(method: keyof Finder, args: unknown[]): unknown {
  const { lookalikeFinder } = globalThis as unknown as { lookalikeFinder: Finder };
  return (lookalikeFinder[method] as (...args: unknown[]) => unknown)(...args);
}
