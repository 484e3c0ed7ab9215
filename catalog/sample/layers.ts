/** Turns a scene into the four SVG pictures the light needs: colour, height, shadow, material. */
import { fabricNames } from './fabric.ts';
import { paintServer } from './patterns.ts';
import type { Fold, Mark, Part, Piece, Scene } from './scene.ts';

export const FRAME = { width: 480, height: 600 } as const;
/** Grey of a flat piece in the height layer; the rest up to 255 is room for raised folds. */
export const LEVEL = 0.72;

export interface Layers {
  colour: string;
  height: string;
  shadow: string;
  material: string;
}

/** Four SVG texts of the frame's size times `scale`. */
export function layersOf(scene: Scene, scale: number): Layers {
  const draw = (part: (part: Part, i: number) => string) => wrap(scene.map(part).join(''), scale);
  return {
    colour: draw((p, i) => ('piece' in p ? colourOf(p.piece, i) : lineOf(p.mark))),
    height: draw((p, i) => ('piece' in p ? heightOf(p.piece, i) : grooveOf(p.mark))),
    shadow: wrap(
      `<rect x="-240" width="480" height="600" fill="#fff"/>${scene.map((p, i) => ('piece' in p ? shadowOf(p.piece, i) : '')).join('')}`,
      scale,
    ),
    material: draw((p) => ('piece' in p ? materialOf(p.piece) : '')),
  };
}

function wrap(body: string, scale: number): string {
  const { width, height } = FRAME;
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
  const frame = `viewBox="${-width / 2} 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${frame}>${body}</svg>`;
}

function colourOf(piece: Piece, i: number): string {
  const { defs, fill } = paintServer(piece.cloth.paint, `p${i}`, piece.grain ?? 0);
  const dim = 1 - (piece.shade ?? 1);
  const shade = dim > 0 ? `<path d="${piece.d}" fill="#0a080c" opacity="${dim}"/>` : '';
  return `<defs>${defs}</defs><path d="${piece.d}" fill="${fill}"/>${shade}`;
}

function heightOf(piece: Piece, i: number): string {
  const puff = piece.puff ?? 7;
  const grey = `0 0 0 ${LEVEL} 0 `.repeat(3);
  const filter =
    `<filter id="f${i}" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB">` +
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${puff}"/>` +
    `<feColorMatrix values="${grey}0 0 0 0 1"/><feComposite in2="SourceAlpha" operator="in"/></filter>`;
  const folds = (piece.folds ?? []).map((fold, n) => {
    const soft = `<filter id="b${i}x${n}" ${region(fold)}><feGaussianBlur stdDeviation="${fold.width / 2.6}"/></filter>`;
    const stroke = fold.depth > 0 ? '#fff' : '#000';
    const style = `stroke="${stroke}" stroke-width="${fold.width}" stroke-linecap="round" fill="none"`;
    return `${soft}<path d="${fold.d}" ${style} opacity="${Math.abs(fold.depth)}" filter="url(#b${i}x${n})"/>`;
  });
  const clip = `<clipPath id="c${i}"><path d="${piece.d}"/></clipPath>`;
  const join = piece.join ? 'style="mix-blend-mode:lighten"' : '';
  const body = `<path d="${piece.d}" filter="url(#f${i})" ${join}/>`;
  return `${filter}${clip}${body}<g clip-path="url(#c${i})">${folds.join('')}</g>`;
}

/** The part of the picture a fold's blur can reach; anything larger costs time for nothing. */
function region(fold: Fold): string {
  const numbers = (fold.d.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const reach = fold.width * 2;
  const [x, y] = [Math.min(...xs) - reach, Math.min(...ys) - reach];
  const size = `width="${Math.max(...xs) - x + reach}" height="${Math.max(...ys) - y + reach}"`;
  return `filterUnits="userSpaceOnUse" x="${x}" y="${y}" ${size}`;
}

function shadowOf(piece: Piece, i: number): string {
  const lift = piece.lift ?? 2;
  const filter = `<filter id="s${i}" x="-25%" y="-25%" width="150%" height="150%"><feGaussianBlur stdDeviation="${lift}"/></filter>`;
  const cast = `<path d="${piece.d}" transform="translate(${lift * 0.35} ${lift * 0.8})" opacity=".5" filter="url(#s${i})"/>`;
  return `${lift > 0 ? filter + cast : ''}<path d="${piece.d}" fill="#fff"/>`;
}

/** Red: which fabric. Green: grain + 90 degrees. Blue: drape. */
function materialOf(piece: Piece): string {
  const red = (fabricNames.indexOf(piece.cloth.fabric) + 1) * 8;
  const green = Math.round((((piece.grain ?? 0) + 90) % 180) + 0);
  const blue = Math.round((piece.drape ?? 0.5) * 255);
  const fill = `rgb(${red},${green},${blue})`;
  return `<path d="${piece.d}" fill="${fill}" shape-rendering="crispEdges"/>`;
}

function lineOf(mark: Mark): string {
  if (!mark.stroke && !mark.fill) return '';
  const dash = mark.dash ? `stroke-dasharray="${mark.dash}"` : '';
  const stroke = `stroke="${mark.stroke ?? 'none'}" stroke-width="${mark.width ?? 1}"`;
  const ends = `stroke-linecap="${mark.cap ?? 'round'}" stroke-linejoin="round"`;
  const fill = `fill="${mark.fill ?? 'none'}"`;
  return `<path d="${mark.d}" ${stroke} ${ends} ${dash} ${fill} opacity="${mark.opacity ?? 1}"/>`;
}

function grooveOf(mark: Mark): string {
  const depth = mark.groove ?? 0;
  if (depth === 0) return '';
  const colour = depth > 0 ? '#000' : '#fff';
  const fill = mark.fill ? colour : 'none';
  const width = Math.max(mark.width ?? 1, 1.6);
  const stroke = `stroke="${colour}" stroke-width="${width}" stroke-linecap="${mark.cap ?? 'round'}"`;
  return `<path d="${mark.d}" ${stroke} fill="${fill}" opacity="${Math.abs(depth)}"/>`;
}
