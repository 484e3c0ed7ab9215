/** A set of row numbers, one bit for each: asked for every vector of a search, and handed from thread to thread. */
export class RowSet {
  readonly #bits: Uint8Array;

  private constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  static of(rows: readonly number[]): RowSet {
    const last = rows.reduce((most, row) => Math.max(most, row), 0);
    const bits = new Uint8Array((last >> 3) + 1);
    for (const row of rows) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
    return new RowSet(bits);
  }

  /** What another thread can be sent; `unpack` makes it a set again there. */
  pack(): Uint8Array {
    return this.#bits;
  }

  static unpack(bits: Uint8Array): RowSet {
    return new RowSet(bits);
  }

  has(row: number): boolean {
    return (((this.#bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
  }
}
