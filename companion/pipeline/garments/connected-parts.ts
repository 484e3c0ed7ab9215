/** What hangs together on a map of labels, and how far it reaches. */

/** Four-connected parts of one key other than 0, by flood fill: the places of each, in a buffer that they share. */
export function connectedParts(keys: Uint8Array, width: number): Int32Array[] {
  const free = keys.slice();
  const order = new Int32Array(keys.length);
  const parts: Int32Array[] = [];
  let end = 0;
  const take = (at: number, key: number) => {
    if (free[at] !== key) return;
    free[at] = 0;
    order[end++] = at;
  };
  for (let first = 0; first < free.length; first++) {
    const key = free[first] as number;
    if (key === 0) continue;
    const start = end;
    take(first, key);
    for (let next = start; next < end; next++) {
      const at = order[next] as number;
      const column = at % width;
      if (column > 0) take(at - 1, key);
      if (column < width - 1) take(at + 1, key);
      if (at >= width) take(at - width, key);
      if (at + width < free.length) take(at + width, key);
    }
    parts.push(order.subarray(start, end));
  }
  return parts;
}

/** In pixels of the map; right and bottom are the first ones outside. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @param pixels row * width + column of each, at least one */
export function boundsOf(pixels: Int32Array, width: number): Bounds {
  const bounds = { left: width, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
  for (const at of pixels) {
    const column = at % width;
    const row = (at - column) / width;
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column + 1);
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row + 1);
  }
  return bounds;
}
