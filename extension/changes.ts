/** Tells the other pages of the extension, and the rest of this one, that what they have read is no longer so. */

export type Changed = 'saved' | 'history' | 'catalogue';

const NAME = 'lookalike';

export function tellChange(what: Changed): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(what);
  channel.close();
}

/** Calls `tell` at every change of it, whichever page makes it. Returns what ends that. */
export function watchChanges(what: Changed, tell: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => {
    if (data === what) tell();
  };
  return () => channel.close();
}
