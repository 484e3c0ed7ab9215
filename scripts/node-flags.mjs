/** What Node must be told wherever the models run in worker threads. Plain JavaScript, like what starts it. */

/** @param {string} version of the Node that is told, such as `24.21.0` @returns {string[]} */
export function nodeFlags(version) {
  // A picture is some megabytes outside of V8's small heap, and every few of them V8 would begin to mark the heap in steps,
  // on threads that the models need: at once it costs a sixth less of an import's processor time, and 2 ms of pause.
  const flags = ['--no-incremental-marking'];
  // On processors that protect code by keys, V8 now and then ends a process with worker threads ("jit_page.has_value()").
  if (process.platform === 'linux' && process.arch === 'x64') flags.push('--no-memory-protection-keys');
  // So does that of Node 24 where a thread frees what WebAssembly's calls to JavaScript were compiled to. Each thread has
  // such calls, of what strips the types, and they are compiled anew after a thousand of them: here never.
  if (version.startsWith('24.')) flags.push('--wasm-wrapper-tiering-budget=2000000000');
  return flags;
}
