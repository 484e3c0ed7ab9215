/** Cuts a stream of rows: behind those that an earlier run has done, up to a limit. */

/** @param until rows of the whole feed to stop after, the skipped ones included */
export async function* rowsBetween<Row>(
  rows: AsyncIterable<Row>,
  from: number,
  until = Number.POSITIVE_INFINITY,
): AsyncIterable<Row> {
  let at = 0;
  if (until <= from) return;
  for await (const row of rows) {
    if (at++ < from) continue;
    yield row;
    if (at >= until) return;
  }
}
