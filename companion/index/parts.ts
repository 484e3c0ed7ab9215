/** A stored vector: its parts, each of unit length, one after the other. */
export function joinParts(look: Float32Array, colour: Float32Array): Float32Array {
  const vector = new Float32Array(look.length + colour.length);
  vector.set(look);
  vector.set(colour, look.length);
  return vector;
}
