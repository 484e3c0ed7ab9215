/** Fabrics close up: how each yarn stands up and takes the light, as small functions of place. */
import { lattice, noise } from './random.ts';

/** Height in px above the cloth and brightness factor at one place. */
export interface Relief {
  height: number;
  tint: number;
}

export interface Fabric {
  /** u runs across and v along the warp, both in px of a 480 x 600 picture. */
  relief: (u: number, v: number, out: Relief) => void;
  /** Strength and narrowness of the highlight. */
  gloss: number;
  hardness: number;
  /** How the cloth falls: fold size in px and sharpness 0..1. */
  fold: number;
  crisp: number;
}

const TURN = Math.PI * 2;

export const fabrics = {
  jersey: make(0.02, 4, 78, 0.35, (u, v, out) => {
    out.height = 0.05 * Math.sin((u * TURN) / 2.4);
    out.tint = 1 + 0.022 * noise(u * 0.9, v * 0.5, 11) + 0.02 * speck(u, v, 1.3, 12);
  }),
  poplin: make(0.04, 6, 60, 0.75, (u, v, out) => {
    out.height = 0;
    out.tint = 1 + 0.018 * noise(u * 1.1, v * 0.12, 21) + 0.018 * noise(u * 0.12, v * 1.1, 22);
  }),
  linen: make(0.02, 4, 56, 0.55, (u, v, out) => {
    const warp = noise(u * 0.8, v * 0.05, 31);
    const weft = noise(u * 0.05, v * 0.8, 32);
    out.height = 0.16 * (warp + weft);
    out.tint = 1 + 0.05 * warp + 0.05 * weft + 0.03 * speck(u, v, 1.5, 33);
  }),
  denim: make(0.03, 5, 58, 0.6, (u, v, out) => {
    const twill = Math.sin(((u + v * 0.9) * TURN) / 2.6);
    const yarn = noise(u * 0.75, v * 0.12, 41);
    out.height = 0.1 * twill + 0.08 * yarn;
    out.tint =
      1 + 0.05 * twill + 0.05 * yarn + 0.03 * speck(u, v, 1.4, 43) + 0.07 * noise(u / 40, v / 60, 42);
  }),
  canvas: make(0.02, 4, 90, 0.4, (u, v, out) => {
    const weave = Math.sin((u * TURN) / 2.6) * Math.sin((v * TURN) / 2.6);
    out.height = 0.16 * weave;
    out.tint = 1 + 0.045 * weave + 0.03 * noise(u * 0.5, v * 0.08, 51);
  }),
  twill: make(0.03, 5, 66, 0.6, (u, v, out) => {
    const diagonal = Math.sin(((u + v) * TURN) / 2.8);
    out.height = 0.07 * diagonal;
    out.tint = 1 + 0.022 * diagonal + 0.02 * speck(u, v, 1.4, 61);
  }),
  wool: make(0.0, 3, 90, 0.25, (u, v, out) => {
    const fuzz = noise(u * 0.7, v * 0.7, 71);
    out.height = 0.22 * fuzz;
    out.tint = 1 + 0.045 * fuzz + 0.05 * speck(u, v, 1.4, 72);
  }),
  tweed: make(0.0, 3, 90, 0.3, (u, v, out) => {
    const weave = Math.sin((u * TURN) / 4) * Math.sin((v * TURN) / 4);
    out.height = 0.25 * weave;
    out.tint = 1 + 0.08 * weave + 0.2 * speck(u, v, 1.9, 81) + 0.1 * noise(u * 0.4, v * 0.4, 82);
  }),
  corduroy: make(0.03, 4, 80, 0.35, (u, v, out) => {
    const wale = Math.abs(Math.sin((u * Math.PI) / 5.2));
    out.height = 1.1 * wale;
    out.tint = 0.84 + 0.24 * wale + 0.03 * speck(u, v, 1.3, 91);
  }),
  rib: make(0.0, 3, 90, 0.25, (u, v, out) => {
    const wale = Math.sin((u * TURN) / 5.4);
    out.height = 0.75 * wale;
    out.tint = 0.96 + 0.09 * wale + 0.03 * Math.sin((v * TURN) / 2.4) + 0.02 * speck(u, v, 1.5, 101);
  }),
  knit: make(0.0, 3, 95, 0.2, (u, v, out) => stocking(u, v, 6.4, 5, out)),
  fineknit: make(0.0, 3, 95, 0.25, (u, v, out) => stocking(u, v, 3.6, 3, out)),
  cable: make(0.0, 3, 110, 0.1, (u, v, out) => braid(u, v, out)),
  fleece: make(0.0, 3, 95, 0.2, (u, v, out) => {
    const curls = noise(u * 0.22, v * 0.22, 111) + 0.6 * noise(u * 0.45, v * 0.45, 112);
    out.height = 1.05 * curls;
    out.tint = 1 + 0.07 * curls + 0.03 * speck(u, v, 1.3, 113);
  }),
  leather: make(0.3, 14, 64, 0.55, (u, v, out) => {
    const grain = Math.abs(noise(u * 0.42, v * 0.42, 121)) + 0.5 * Math.abs(noise(u, v, 122));
    out.height = 0.42 * Math.min(grain, 0.5);
    out.tint = 0.97 + 0.05 * grain + 0.04 * noise(u / 30, v / 30, 123);
  }),
  suede: make(0.0, 3, 80, 0.35, (u, v, out) => {
    const nap = noise(u / 16, v / 16, 131);
    out.height = 0.1 * noise(u * 0.8, v * 0.8, 132);
    out.tint = 1 + 0.035 * nap + 0.04 * speck(u, v, 1.3, 133);
  }),
  satin: make(0.42, 9, 74, 0.3, (u, _v, out) => {
    out.height = 0;
    out.tint = 1 + 0.012 * noise(u * 0.8, 0.5, 141);
  }),
  nylon: make(0.24, 14, 52, 0.55, (u, v, out) => {
    out.height = 0;
    out.tint = 1 + 0.012 * speck(u, v, 1.4, 151);
  }),
  straw: make(0.06, 5, 100, 0.1, (u, v, out) => {
    const row = Math.floor(v / 4.4);
    const strand = Math.sin((v * Math.PI) / 4.4) ** 2;
    const lay = Math.sin((u * TURN) / 9 + (row % 2) * Math.PI);
    out.height = 0.9 * strand * (0.65 + 0.35 * lay);
    out.tint = 0.8 + 0.22 * strand + 0.07 * lay + 0.08 * noise(u * 0.2, row * 3.7, 161);
  }),
  smooth: make(0.14, 12, 120, 0.1, (u, v, out) => {
    out.height = 0;
    out.tint = 1 + 0.012 * speck(u, v, 1.5, 171);
  }),
  metal: make(0.8, 10, 120, 0.1, (_u, _v, out) => {
    out.height = 0;
    out.tint = 1;
  }),
  skin: make(0.05, 5, 160, 0.05, (_u, _v, out) => {
    out.height = 0;
    out.tint = 1;
  }),
} satisfies Record<string, Fabric>;

export type FabricName = keyof typeof fabrics;
export const fabricNames = Object.keys(fabrics) as FabricName[];

function make(
  gloss: number,
  hardness: number,
  fold: number,
  crisp: number,
  relief: Fabric['relief'],
): Fabric {
  return { gloss, hardness, fold, crisp, relief };
}

function speck(u: number, v: number, perPx: number, seed: number): number {
  return lattice(Math.floor(u * perPx), Math.floor(v * perPx), seed);
}

/** Stocking stitch: columns of V-shaped loops, `width` x `height` px each. */
function stocking(u: number, v: number, width: number, height: number, out: Relief): void {
  const across = u / width - Math.floor(u / width);
  const leg = Math.abs(across - 0.5) * 2;
  const along = v / height + leg * 0.62;
  const loop = Math.sin((along - Math.floor(along)) * Math.PI);
  const round = Math.sin(leg * Math.PI) * 0.6 + 0.4;
  const stitch = loop ** 0.7 * round;
  out.height = stitch * width * 0.14;
  out.tint = 0.86 + 0.2 * stitch + 0.03 * speck(u, v, 1.4, 181);
}

/** Two-strand braids every 46 px, with stocking stitch between. */
function braid(u: number, v: number, out: Relief): void {
  const period = 46;
  const x = u - Math.floor(u / period + 0.5) * period;
  const phase = (v * TURN) / 44;
  const a = 6.4 * Math.sin(phase);
  const over = Math.cos(phase) > 0 ? 1.25 : 0.75;
  const one = strand(x - a) * over;
  const two = strand(x + a) * (2 - over);
  const rope = Math.max(one, two);
  const twist = Math.sin(((v + (one > two ? x : -x) * 1.1) * TURN) / 5);
  stocking(u, v, 4.6, 4.2, out);
  if (rope > 0.12) {
    out.height = 3.4 * rope + 0.3 * twist;
    out.tint = 0.82 + 0.17 * rope + 0.045 * twist;
  } else if (Math.abs(x) < 17) {
    out.height *= 0.4;
    out.tint *= 0.88;
  }
}

function strand(distance: number): number {
  const t = 1 - (distance / 7) ** 2;
  return t > 0 ? Math.sqrt(t) : 0;
}
