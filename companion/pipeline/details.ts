/** A garment's details: what it looks like part by part, so that two can be told apart whose whole is alike. */
import { DETAIL_DIM } from '../../models/card.ts';

/** Cells a side: about as fine as a garment's pattern, seams and closures need. As in models/train/details.py. */
const SIDE = 7;
/** Share of garment from which on a cell counts; where none has so much, as of a strap or a thin heel, the fullest do. */
const SHOWS = 0.5;
/** Length of a cell. */
const UNIT = 127;

/**
 * @param map of the encoder, [DETAIL_DIM, h, w] with h = w a multiple of SIDE
 * @param alpha 0..255 of the square canvas that the encoder saw
 * @returns the cells that show the garment, DETAIL_DIM numbers each
 */
export function detailsOf(map: Float32Array, alpha: Uint8Array): Int8Array {
  const side = Math.sqrt(map.length / DETAIL_DIM);
  const shares = sharesOf(alpha, side);
  const wide = side / SIDE;
  const cells = Array.from({ length: SIDE * SIDE }, (_, cell) => {
    const [top, left] = [Math.floor(cell / SIDE) * wide, (cell % SIDE) * wide];
    const vector = new Float64Array(DETAIL_DIM);
    let share = 0;
    for (let y = top; y < top + wide; y++) {
      for (let x = left; x < left + wide; x++) {
        const at = y * side + x;
        const weight = shares[at] as number;
        share += weight / (wide * wide);
        for (let i = 0; i < DETAIL_DIM; i++) {
          vector[i] = (vector[i] as number) + weight * (map[i * side * side + at] as number);
        }
      }
    }
    return { share, vector };
  });
  const most = Math.max(...cells.map(({ share }) => share));
  const shown = cells.filter(({ share }) => share > 0 && share >= Math.min(SHOWS, most));
  const details = new Int8Array(shown.length * DETAIL_DIM);
  for (const [i, { vector }] of shown.entries()) details.set(toUnit(vector), i * DETAIL_DIM);
  return details;
}

/** -1..1: how like each cell is to the most similar one of the other garment, on average over the cells of both. */
export function agreement(a: Int8Array, b: Int8Array): number {
  const rows = Math.floor(a.length / DETAIL_DIM);
  const columns = Math.floor(b.length / DETAIL_DIM);
  if (rows === 0 || columns === 0) return -1;
  const bestOfColumn = new Int32Array(columns).fill(-UNIT * UNIT);
  let ofRows = 0;
  for (let row = 0; row < rows; row++) {
    let best = -UNIT * UNIT;
    for (let column = 0; column < columns; column++) {
      let dot = 0;
      // Written out: it runs some hundred thousand times a search.
      for (let i = row * DETAIL_DIM, j = column * DETAIL_DIM, end = i + DETAIL_DIM; i < end; i++, j++) {
        dot += (a[i] as number) * (b[j] as number);
      }
      if (dot > best) best = dot;
      if (dot > (bestOfColumn[column] as number)) bestOfColumn[column] = dot;
    }
    ofRows += best;
  }
  const ofColumns = bestOfColumn.reduce((sum, best) => sum + best, 0);
  return (ofRows / rows + ofColumns / columns) / 2 / UNIT ** 2;
}

/** Share of garment, 0..1, of each of the map's cells. */
function sharesOf(alpha: Uint8Array, side: number): Float32Array {
  const width = Math.sqrt(alpha.length);
  const wide = width / side;
  const shares = new Float32Array(side * side);
  for (let row = 0, at = 0; row < width; row++) {
    const first = Math.floor(row / wide) * side;
    for (let cell = first; cell < first + side; cell++) {
      let sum = 0;
      for (const end = at + wide; at < end; at++) sum += alpha[at] as number;
      shares[cell] = (shares[cell] as number) + sum / 255 / wide ** 2;
    }
  }
  return shares;
}

function toUnit(vector: Float64Array): number[] {
  const length = Math.hypot(...vector) || 1;
  return Array.from(vector, (value) => Math.round((value / length) * UNIT));
}
