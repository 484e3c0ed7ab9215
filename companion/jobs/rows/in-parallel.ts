/** Maps a stream with several items on their way at once; results come in the order of the items. */
export async function* inParallel<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const promise = work(item);
    // Somebody awaits it later; until then a failure must not count as unhandled.
    promise.catch(() => {});
    running.push(promise);
    if (running.length >= atOnce) yield await (running.shift() as Promise<Result>);
  }
  for (const promise of running) yield await promise;
}
