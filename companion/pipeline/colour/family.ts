/** The word that people have for a colour. */
import { COLOUR_FAMILIES, type ColourFamily, type Swatch } from '../../../contract/index.ts';
import { hexToRgb, type Lab, toLab } from './lab.ts';

/** A garment counts for a family that covers this share of it. */
const NAMED_SHARE = 0.2;

/** Hue angles in degrees (atan2(b, a)) up to which a family reaches. */
const HUES: readonly (readonly [upTo: number, family: ColourFamily])[] = [
  [45, 'red'],
  [72, 'orange'],
  [106, 'yellow'],
  [195, 'green'],
  [305, 'blue'],
  [338, 'purple'],
  [360, 'pink'],
];

/** Families that cover enough of a garment with this palette, in the contract's order. */
export function familiesOf(palette: readonly Swatch[]): ColourFamily[] {
  const shares = new Map<ColourFamily, number>();
  for (const { hex, share } of palette) {
    const family = familyOf(toLab(...hexToRgb(hex)));
    shares.set(family, (shares.get(family) ?? 0) + share);
  }
  return COLOUR_FAMILIES.filter((family) => (shares.get(family) ?? 0) >= NAMED_SHARE);
}

/** Bounds chosen by eye on product photos of all families. */
function familyOf([l, a, b]: Lab): ColourFamily {
  const chroma = Math.hypot(a, b);
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  if (isNeutral(l, chroma, hue)) return l < 27 ? 'black' : l < 77 ? 'grey' : 'white';
  if (hue > 48 && hue < 105 && chroma < 32 && l >= 58) return 'beige';
  if (hue > 30 && hue < 95 && l < 58 && chroma < (hue < 45 ? 32 : 52)) return 'brown';
  const family = HUES.find(([upTo]) => hue < upTo)?.[1] ?? 'pink';
  // A pale red is pink, and so is one that leans to blue; a dark pink is wine.
  if (family === 'red') return l > 62 || (hue < 18 && l > 44) ? 'pink' : 'red';
  if (family === 'pink' && l < 35) return hue > 350 ? 'red' : 'purple';
  return family;
}

/** What is dark or pale needs more chroma before a person sees a colour in it; blue is seen soonest. */
function isNeutral(l: number, chroma: number, hue: number): boolean {
  if (l < 18) return chroma < 12;
  if (hue > 230 && hue < 310) return chroma < (l < 27 ? 9 : 6);
  return chroma < (l > 85 ? 6 : 9);
}
