/** What a person or the system does to end a command: it ends behind its last transaction. */

/** @returns aborted by the first signal; a second Ctrl+C or SIGTERM ends the process at once */
export function stopOnSignals(): AbortController {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  // A terminal that is closed may say so more than once: itself, and its shell.
  process.on('SIGHUP', () => stop.abort());
  return stop;
}
