/** Colours as people name them: their chips, and which of them a measured one is nearest to. */
import { COLOUR_FAMILIES, type ColourFamily } from '../../../contract/filters.ts';

/** What a chip shows, and what "the same cut in" asks for. */
export const HEX: Readonly<Record<ColourFamily, string>> = {
  black: '#1b1b1d',
  grey: '#8c8c90',
  white: '#f4f3ef',
  beige: '#d9c5a5',
  brown: '#6f4a2f',
  red: '#c0262d',
  orange: '#e8762c',
  yellow: '#f0c83c',
  green: '#3f7d4e',
  blue: '#2f5aa8',
  purple: '#6d4496',
  pink: '#e79ab4',
};

/** Shades that go by the name of a chip which they are far from. */
const SHADES: Partial<Record<ColourFamily, readonly string[]>> = {
  blue: ['#14264f', '#a9c1e4', '#2d7f9d'],
  red: ['#7d1d35', '#e5523f'],
  green: ['#22402b', '#a8c4a0', '#6f7340', '#2f8577'],
  grey: ['#4a4a4e', '#bdbdc0'],
  white: ['#ffffff'],
  brown: ['#4a2f20', '#9a6a42'],
  beige: ['#c3ab86', '#ece3d0'],
  purple: ['#3d2a57', '#b79fd0'],
  pink: ['#d4578b', '#f3cfd9'],
};

/** Every card asks it of its colours, each time that it is drawn. */
const known = new Map<string, ColourFamily>();
const PLACES = COLOUR_FAMILIES.flatMap((family) =>
  [HEX[family], ...(SHADES[family] ?? [])].map((shade) => ({ family, lab: oklab(shade) })),
);

/** By distance in OKLab (Ottosson 2020), where equal steps look equal. */
export function familyOf(hex: string): ColourFamily {
  const before = known.get(hex);
  if (before) return before;
  const wanted = oklab(hex);
  const distance = ({ lab }: { lab: number[] }) =>
    lab.reduce((sum, value, i) => sum + (value - (wanted[i] as number)) ** 2, 0);
  const { family } = PLACES.reduce((near, place) => (distance(place) < distance(near) ? place : near));
  known.set(hex, family);
  return family;
}

function oklab(hex: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
