/** A feed as it comes, unpacked where it is packed: networks of shops send theirs as gzip, whatever the address says. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const GZIP = [0x1f, 0x8b];

export async function* unpacked(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const parts = body[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < GZIP.length) {
    const next = await parts.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = async function* () {
    yield head;
    yield* { [Symbol.asyncIterator]: () => parts };
  };
  if (!GZIP.every((byte, i) => head[i] === byte)) {
    yield* whole();
    return;
  }
  const gunzip = createGunzip();
  // What goes wrong comes out of `gunzip`, too.
  pipeline(Readable.from(whole()), gunzip, () => {});
  yield* gunzip;
}
