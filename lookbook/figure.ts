/** A shop-window figure: head, arms, body and legs in plain matt colour. */
import { crease, plain } from '../catalog/sample/parts.ts';
import { type Part, piece, type Scene } from '../catalog/sample/scene.ts';
import { ellipse, mirror, type Point, pts, shape, symmetric } from '../catalog/sample/shapes.ts';

const arm = pts(
  '48 108!, 58 112, 68 150, 86 216, 104 280, 113 306, 115 326, 108 340, 101 328, 92 290, 74 236, 56 190, 44 140!',
);
const leg = pts(
  '0 262!, 54 240, 56 300, 47 390, 43 420, 44 470, 36 530, 36 548!, 18 548!, 18 500, 11 430, 11 390, 4 310!',
);

/** The figure in a 480 x 600 frame, standing at y = 570. */
export function figure(colour = '#d9c3ac'): Scene {
  const skin = plain(colour, 'skin');
  const each = (points: readonly Point[]): Part[] =>
    [points, mirror(points)].map((p) => piece(shape(p), skin, { puff: 14, lift: 3, drape: 0 }));
  const body = symmetric(pts('0 96, 16 100, 54 108!, 54 150, 42 206, 56 258, 50 290!, 0 292'));
  const collarbone = [crease(pts('6 116, 34 110'), 5, 0.2), crease(pts('-6 116, -34 110'), 5, 0.2)];
  return [
    ...each(leg),
    ...each(arm),
    piece(body, skin, { puff: 16, lift: 2, drape: 0, folds: collarbone }),
    piece(symmetric(pts('0 70, 12 72, 13 92, 24 106, 30 122, 0 130')), skin, {
      puff: 10,
      lift: 0,
      drape: 0,
      join: true,
    }),
    piece(ellipse(0, 50, 25, 33), skin, { puff: 18, lift: 2.5, drape: 0 }),
  ];
}
