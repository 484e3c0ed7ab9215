/** The colours of the sample catalogue: a shop's name for each and its sRGB value. */

export const palette = {
  white: '#f1f0ec',
  ivory: '#ebe3d0',
  cream: '#e6d8b8',
  sand: '#cdb48d',
  camel: '#b58450',
  tan: '#a0683c',
  cognac: '#8a4b26',
  chocolate: '#4c3022',
  black: '#222225',
  charcoal: '#434549',
  grey: '#8c8e91',
  silver: '#bcbdbe',
  navy: '#242f4d',
  indigo: '#34476e',
  denim: '#5b7ba3',
  sky: '#9fc0dc',
  cobalt: '#2b57a8',
  teal: '#226a70',
  mint: '#a8d2bd',
  sage: '#98a88a',
  olive: '#686a41',
  forest: '#2b4c39',
  lemon: '#ecd667',
  mustard: '#c89536',
  apricot: '#e6a878',
  rust: '#ac5230',
  coral: '#dd7463',
  red: '#b52a30',
  burgundy: '#682032',
  blush: '#e3b9b1',
  rose: '#c8788a',
  fuchsia: '#b83f7a',
  lilac: '#b5a2cf',
  plum: '#573a5e',
} as const;

export type Colour = keyof typeof palette;

/** Mixes two sRGB colours; share 0 gives the first, 1 the second. */
export function blend(first: string, second: string, share: number): string {
  const a = channels(first);
  const b = channels(second);
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export function darker(colour: string, share: number): string {
  return blend(colour, '#0b0a0c', share);
}

export function lighter(colour: string, share: number): string {
  return blend(colour, '#ffffff', share);
}

/** Brightness in 0..1, weighted as the eye weighs it. */
export function brightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour);
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
