/** Outlines as points: smooth curves, corners, mirrored halves, all as SVG path text. */

/** x grows to the right from the garment's middle line, y grows down; the 1 marks a corner. */
export type Point = readonly [number, number, 1?];

/** Points from text, `x y` each, comma-separated; a `!` marks a corner: `0 98, 22 92!`. */
export function pts(text: string): Point[] {
  return text.split(',').map((part) => {
    const [x = Number.NaN, y = Number.NaN] = part.trim().replace('!', '').split(' ').map(Number);
    if (Number.isNaN(x + y)) throw new Error(`not a point: "${part}"`);
    return part.endsWith('!') ? [x, y, 1] : [x, y];
  });
}

/** A smooth path through the points, with a sharp turn at each corner. */
export function curve(points: readonly Point[], closed = false): string {
  const first = points[0];
  if (!first) return '';
  const count = points.length;
  const at = (i: number): Point =>
    (closed ? points[(i + count) % count] : points[Math.min(Math.max(i, 0), count - 1)]) ?? first;
  let path = `M${num(first[0])} ${num(first[1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const a = at(i);
    const b = at(i + 1);
    const leave = handle(a, at(i - 1), b, b);
    const arrive = handle(b, at(i + 2), a, a);
    path += `C${leave} ${arrive} ${num(b[0])} ${num(b[1])}`;
  }
  return closed ? `${path}Z` : path;
}

export function shape(points: readonly Point[]): string {
  return curve(points, true);
}

/** A straight-edged closed path. */
export function polygon(points: readonly Point[]): string {
  return shape(points.map(([x, y]) => [x, y, 1]));
}

/** A closed outline from its right half, given from the top of the middle line to its bottom. */
export function symmetric(half: readonly Point[]): string {
  return shape([
    ...half,
    ...mirror(half)
      .reverse()
      .filter(([x]) => Math.abs(x) > 0.01),
  ]);
}

export function mirror(points: readonly Point[]): Point[] {
  return points.map(([x, y, corner]) => (corner ? [-x, y, 1] : [-x, y]));
}

export function move(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(([x, y, corner]) => (corner ? [x + dx, y + dy, 1] : [x + dx, y + dy]));
}

export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [w, h] = [num(width - 2 * r), num(height - 2 * r)];
  const arc = (dx: number, dy: number) => `a${num(r)} ${num(r)} 0 0 1 ${num(dx)} ${num(dy)}`;
  const start = `M${num(x + r)} ${num(y)}h${w}`;
  return `${start}${arc(r, r)}v${h}${arc(-r, r)}h-${w}${arc(-r, -r)}v-${h}${arc(r, -r)}Z`;
}

export function ellipse(cx: number, cy: number, rx: number, ry = rx): string {
  const arc = (dx: number) => `a${num(rx)} ${num(ry)} 0 1 1 ${num(dx)} 0`;
  return `M${num(cx - rx)} ${num(cy)}${arc(2 * rx)}${arc(-2 * rx)}Z`;
}

export function line(...points: Point[]): string {
  return curve(points);
}

/** Outline of a cord of the given half width along three or more points. */
export function rope(points: readonly Point[], half: number): Point[] {
  const edge = (sign: number) =>
    points.map(([x, y], i): Point => {
      const [a = [x, y], b = [x, y]] = [
        points[Math.max(0, i - 1)],
        points[Math.min(points.length - 1, i + 1)],
      ];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const [nx, ny] = [(-(b[1] - a[1]) / length) * half * sign, ((b[0] - a[0]) / length) * half * sign];
      return i === 0 || i === points.length - 1 ? [x + nx, y + ny, 1] : [x + nx, y + ny];
    });
  return [...edge(1), ...edge(-1).reverse()];
}

function handle(at: Point, before: Point, after: Point, towards: Point): string {
  const reach = Math.hypot(towards[0] - at[0], towards[1] - at[1]) / 3;
  let dx = at[2] ? towards[0] - at[0] : after[0] - before[0];
  let dy = at[2] ? towards[1] - at[1] : after[1] - before[1];
  const length = Math.hypot(dx, dy) || 1;
  dx = (dx / length) * reach;
  dy = (dy / length) * reach;
  return `${num(at[0] + dx)} ${num(at[1] + dy)}`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
