/** A set of row numbers, one bit for each: asked for every vector of a search, and handed from thread to thread. */
export class RowSet implements Iterable<number> {
  readonly size: number;
  readonly #bits: Uint8Array;

  private constructor(bits: Uint8Array, size: number) {
    this.#bits = bits;
    this.size = size;
  }

  /** @param rows no two the same */
  static of(rows: readonly number[]): RowSet {
    const last = rows.reduce((most, row) => Math.max(most, row), 0);
    const bits = new Uint8Array((last >> 3) + 1);
    for (const row of rows) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
    return new RowSet(bits, rows.length);
  }

  /** What another thread can be sent; `unpack` makes it a set again there. */
  pack(): PackedRows {
    return { bits: this.#bits, size: this.size };
  }

  static unpack({ bits, size }: PackedRows): RowSet {
    return new RowSet(bits, size);
  }

  has(row: number): boolean {
    return (((this.#bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let row = 0; row < this.#bits.length * 8; row++) if (this.has(row)) yield row;
  }
}

export interface PackedRows {
  bits: Uint8Array;
  size: number;
}
