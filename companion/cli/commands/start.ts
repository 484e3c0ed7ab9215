/** `lookalike start`: fills the sample catalogue the first time, starts the companion and says what to do next. */
import type { Config } from '../../config.ts';
import { fillCatalogue } from '../first-start/fill-catalogue.ts';
import { showFreshCodes } from '../first-start/fresh-codes.ts';
import { type ExtensionFolders, nextSteps, type Started } from '../first-start/next-steps.ts';
import { say } from '../output.ts';
import { type Ready, serve } from './serve.ts';

/** @param onReady told once a browser can be paired */
export async function start(
  config: Config,
  extension: ExtensionFolders,
  signal: AbortSignal,
  onReady?: (started: Started) => Promise<void>,
): Promise<void> {
  await fillCatalogue(config, signal);
  const welcome = async ({ url, products, newCode, renewCode }: Ready) => {
    const started = { url, products, code: newCode() };
    say(nextSteps(started, extension));
    showFreshCodes(renewCode, (fresh) => say(`The pairing code is now ${fresh}.`), signal);
    await onReady?.(started);
  };
  await serve(config, { onReady: welcome }, signal);
}
