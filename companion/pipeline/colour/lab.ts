/** CIE L*a*b* under D65, in which equal distances look about equally different, and the way there from sRGB and back. */

/** L 0..100, a and b about -110..110. */
export type Lab = [l: number, a: number, b: number];

const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
const ROOT_STEPS = 4096;
const ROOTS = Float32Array.from({ length: ROOT_STEPS + 2 }, (_, step) => {
  const t = step / ROOT_STEPS;
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
});
/** XYZ of white. */
const WHITE = [0.95047, 1, 1.08883] as const;

/** sRGB bytes to Lab. */
export function toLab(red: number, green: number, blue: number): Lab {
  const r = LINEAR[red] as number;
  const g = LINEAR[green] as number;
  const b = LINEAR[blue] as number;
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / WHITE[0]);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / WHITE[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The nearest colour that a screen shows, as `#rrggbb`. */
export function labToHex([l, a, b]: Lab): string {
  const y = (l + 16) / 116;
  const [X, Y, Z] = [unroot(y + a / 500) * WHITE[0], unroot(y), unroot(y - b / 200) * WHITE[2]];
  const rgb = [
    3.2406 * X - 1.5372 * Y - 0.4986 * Z,
    -0.9689 * X + 1.8758 * Y + 0.0415 * Z,
    0.0557 * X - 0.204 * Y + 1.057 * Z,
  ];
  return `#${rgb.map((value) => toByte(value).toString(16).padStart(2, '0')).join('')}`;
}

/** @param hex `#rrggbb` */
export function hexToRgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** What lightness counts beside hue and chroma: a fold in the light and one in the shadow are one cloth. */
const LIGHTNESS_COUNTS = 0.7;

/** How far apart two colours of cloth are, in units of Lab. */
export function clothDistance(one: Lab, other: Lab): number {
  return Math.hypot((one[0] - other[0]) * LIGHTNESS_COUNTS, one[1] - other[1], one[2] - other[2]);
}

/** A table: a cube root takes five times as long, and every picture needs thousands. Off by 0.001 of L at most. */
function root(t: number): number {
  const at = Math.min(1, t) * ROOT_STEPS;
  const low = at | 0;
  const from = ROOTS[low] as number;
  return from + ((ROOTS[low + 1] as number) - from) * (at - low);
}

function unroot(t: number): number {
  return t > 0.206893 ? t ** 3 : (t - 16 / 116) / 7.787;
}

function toByte(linear: number): number {
  const value = Math.max(0, Math.min(1, linear));
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
}
