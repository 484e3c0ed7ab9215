/**
 * A tiny image encoder as an ONNX file, for tests: 3 x 32 x 32 in, averaged over 8 x 8 fields, 48 numbers out.
 * Without weights a handful of protobuf fields is all there is, so they are written here.
 */

export const TINY = { side: 32, dim: 48 } as const;

/** @param output shape of the output: one vector, or a map as nets without pooling give it */
export function tinyEncoder(output: 'vector' | 'map' = 'vector'): Uint8Array {
  const pooled = output === 'map' ? 'embedding' : 'pooled';
  const pool = node('AveragePool', 'image', pooled, [
    bytes(5, ints('kernel_shape', [8, 8])),
    bytes(5, ints('strides', [8, 8])),
  ]);
  const flatten = node('Flatten', 'pooled', 'embedding', []);
  const shape = output === 'map' ? [1, 3, 4, 4] : [1, TINY.dim];
  const graph = join([
    bytes(1, pool),
    ...(output === 'map' ? [] : [bytes(1, flatten)]),
    text(2, 'tiny'),
    bytes(11, tensor('image', [1, 3, TINY.side, TINY.side])),
    bytes(12, tensor('embedding', shape)),
  ]);
  return join([number(1, 8), bytes(7, graph), bytes(8, join([text(1, ''), number(2, 13)]))]);
}

const FLOAT = 1;
const INTS = 7;

function node(type: string, input: string, output: string, attributes: Uint8Array[]): Uint8Array {
  return join([text(1, input), text(2, output), text(4, type), ...attributes]);
}

function ints(name: string, values: readonly number[]): Uint8Array {
  return join([text(1, name), ...values.map((value) => number(8, value)), number(20, INTS)]);
}

function tensor(name: string, dims: readonly number[]): Uint8Array {
  const shape = join(dims.map((dim) => bytes(1, number(1, dim))));
  return join([text(1, name), bytes(2, bytes(1, join([number(1, FLOAT), bytes(2, shape)])))]);
}

/** Protobuf's wire format: a varint, and bytes behind their length. */
function number(field: number, value: number): Uint8Array {
  return join([varint(field << 3), varint(value)]);
}

function bytes(field: number, content: Uint8Array): Uint8Array {
  return join([varint((field << 3) | 2), varint(content.length), content]);
}

function text(field: number, content: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(content));
}

function varint(value: number): Uint8Array {
  const out: number[] = [];
  for (let left = value; ; left >>>= 7) {
    if (left < 128) return Uint8Array.from([...out, left]);
    out.push((left & 127) | 128);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
