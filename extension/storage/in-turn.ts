/** A read and the write that follows from it as one step, whichever windows of the extension take it at once. */
export function inTurn<T>(what: string, step: () => Promise<T>): Promise<T> {
  return navigator.locks.request(what, step);
}
