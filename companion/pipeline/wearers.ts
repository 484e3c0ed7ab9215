/** Tells people apart who stand together: whose each place of a garment map is. */

/** Votes for the middle of a person lie within this of each other, in sides of the picture. */
const REACH = 0.08;
/** A smaller share of all votes is a stray part of somebody else. */
const LEAST_SHARE = 0.05;
/** More people than this are a crowd, whose clothes are too small to search for. */
const MOST_WEARERS = 8;

interface Places {
  /** Of the map that says what is worn where. */
  width: number;
  height: number;
  /** Whether a place shows a person, row by row. */
  isShown(at: number): boolean;
}

/**
 * @param offsets float32 [2, side, side]: x and y from each cell to the middle of its person, in sides of the picture
 * @returns for each place of the map 1, 2, ..., or 0 where it shows nobody; null where there is one person at most
 */
export function wearersOn({ width, height, isShown }: Places, offsets: Float32Array): Uint8Array | null {
  const side = Math.sqrt(offsets.length / 2);
  const votes: Point[] = [];
  for (let cell = 0; cell < side * side; cell++) {
    const [column, row] = [cell % side, Math.floor(cell / side)];
    const at =
      Math.floor(((row + 0.5) / side) * height) * width + Math.floor(((column + 0.5) / side) * width);
    if (isShown(at)) votes.push(votedBy(offsets, side, column, row));
  }
  const middles = middlesOf(votes, side);
  if (middles.length < 2) return null;
  const wearers = new Uint8Array(width * height);
  for (let at = 0; at < wearers.length; at++) {
    if (!isShown(at)) continue;
    const column = ((at % width) + 0.5) * (side / width) - 0.5;
    const row = (Math.floor(at / width) + 0.5) * (side / height) - 0.5;
    wearers[at] = 1 + nearest(votedBy(offsets, side, column, row), middles);
  }
  return wearers;
}

interface Point {
  x: number;
  y: number;
}

/** Where the middle of the person lies who is shown there, by the cells round it. */
function votedBy(offsets: Float32Array, side: number, column: number, row: number): Point {
  const left = Math.max(0, Math.min(side - 2, Math.floor(column)));
  const top = Math.max(0, Math.min(side - 2, Math.floor(row)));
  const right = Math.max(0, Math.min(1, column - left));
  const down = Math.max(0, Math.min(1, row - top));
  const along = (axis: number) => {
    const at = axis * side * side + top * side + left;
    const upper = (offsets[at] as number) * (1 - right) + (offsets[at + 1] as number) * right;
    const lower = (offsets[at + side] as number) * (1 - right) + (offsets[at + side + 1] as number) * right;
    return upper * (1 - down) + lower * down;
  };
  return { x: (column + 0.5) / side + along(0), y: (row + 0.5) / side + along(1) };
}

/** The middle of the person with most votes first; each takes those within reach. */
function middlesOf(votes: readonly Point[], side: number): Point[] {
  const middles: Point[] = [];
  let left = votes;
  while (middles.length < MOST_WEARERS && left.length > 0) {
    const place = fullest(left, side);
    const round = left.filter((vote) => distance(vote, place) < REACH);
    if (round.length < votes.length * LEAST_SHARE) break;
    const middle = meanOf(round);
    middles.push(middle);
    left = left.filter((vote) => distance(vote, middle) >= REACH);
  }
  return middles;
}

/** The cell with most votes within reach. */
function fullest(votes: readonly Point[], side: number): Point {
  const counts = new Uint16Array(side * side);
  const cellAt = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value * side)));
  for (const { x, y } of votes) {
    const at = cellAt(y) * side + cellAt(x);
    counts[at] = (counts[at] as number) + 1;
  }
  const reach = Math.floor(REACH * side);
  let [best, most] = [0, -1];
  for (let at = 0; at < counts.length; at++) {
    if (counts[at] === 0) continue;
    const [column, row] = [at % side, Math.floor(at / side)];
    let sum = 0;
    for (let y = Math.max(0, row - reach); y <= Math.min(side - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(side - 1, column + reach); x++) {
        sum += counts[y * side + x] as number;
      }
    }
    if (sum > most) [best, most] = [at, sum];
  }
  return { x: ((best % side) + 0.5) / side, y: (Math.floor(best / side) + 0.5) / side };
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function nearest(vote: Point, middles: readonly Point[]): number {
  const distances = middles.map((middle) => distance(vote, middle));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
