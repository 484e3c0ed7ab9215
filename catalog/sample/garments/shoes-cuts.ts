/** Shoes with laces: sneakers, high tops, runners, boots. */
import type { Model } from '../model.ts';
import { darker } from '../palette.ts';
import { ground, plain, unprinted } from '../parts.ts';
import { type Cloth, mark, piece, type Scene } from '../scene.ts';
import { type Point, pts, rope, shape } from '../shapes.ts';
import {
  flexes,
  laces,
  line,
  lining,
  overlay,
  type Place,
  sidePair,
  sole,
  upperPiece,
} from '../shoe-parts.ts';

const second = (cloth: Cloth) => cloth.paint.colours[1] ?? '#f1f0ec';

const third = (cloth: Cloth) => cloth.paint.colours[2] ?? '#f1f0ec';

export function sneaker(cloth: Cloth, at: Place): Scene {
  const own = unprinted(cloth);
  const trim = plain(second(cloth), cloth.fabric);
  const upper: Point[] = pts(
    '-158 262!, -140 276, -104 298, -64 288, -30 252, -12 240!, 6 252, 62 308, 128 330, 172 352, 186 384!, -172 386!, -176 330',
  );
  const stay: Point[] = pts('-44 270!, -20 250, 8 258, 70 314!, 54 338!, -8 306, -40 300!');
  const toe: Point[] = pts('108 330!, 146 334, 178 358, 186 386!, 118 386!, 126 360');
  const heel: Point[] = pts('-160 270!, -134 288, -120 330, -118 386!, -174 386!, -174 320');
  const wave: Point[] = pts('-112 372!, -60 350, -6 356, 48 332!, 54 346!, 4 374, -58 366, -108 384!');
  const flank: Point[] = pts(
    '-182 378!, -100 384, 100 384, 184 376!, 196 394, 184 412, 150 416, -160 416, -186 404',
  );
  return [
    lining(pts('-156 266!, -104 282, -60 276, -16 240!, -50 300, -110 308'), ground(own), at),
    piece(shape(at(pts('-34 262!, -22 226, 4 222, 20 250!, -4 280'))), own, {
      puff: 6,
      lift: 1,
      drape: 0.1,
    }),
    upperPiece(upper, own, at, flexes(at, 74, 346)),
    ...overlay(toe, trim, at),
    ...overlay(heel, trim, at),
    ...overlay(stay, own, at),
    ...overlay(wave, trim, at),
    ...laces([-14, 254], [58, 312], 5, '#f4f2ec', at),
    ...sole(flank, third(cloth), at),
    mark(shape(at(flank.map(([x, y]): Point => [x * 0.985, y > 400 ? y - 9 : y + 7]))), {
      stroke: darker(third(cloth), 0.3),
      width: 1,
      opacity: 0.4,
      groove: 0.12,
    }),
  ];
}

export function highTop(cloth: Cloth, at: Place): Scene {
  const upper: Point[] = pts(
    '-150 176!, -110 186, -60 174!, -46 214, -14 262, 60 318, 130 336, 170 354, 184 384!, -170 386!, -172 300, -156 240',
  );
  const toe: Point[] = pts('116 340!, 150 342, 180 362, 186 388!, 112 388!');
  const flank: Point[] = pts('-178 372!, 0 376, 184 372!, 192 392, 184 412!, -174 412!');
  return [
    piece(shape(at(pts('-62 182!, -56 156, -34 154, -24 180, 0 256, -40 240'))), cloth, {
      puff: 6,
      lift: 1,
      drape: 0.1,
    }),
    lining(pts('-150 178!, -106 172, -62 176!, -80 200, -130 204'), ground(cloth), at),
    upperPiece(upper, cloth, at, flexes(at, 60, 350)),
    ...line(pts('-64 190, -40 244, -4 288, 56 336, 70 384'), cloth, at),
    ...line(pts('-144 260, -120 310, -116 384'), cloth, at),
    ...laces([-50, 200], [46, 312], 8, '#f4f2ec', at),
    piece(shape(at(pts('-150 196!, -134 198!, -134 252!, -154 250!'))), plain(second(cloth), 'canvas'), {
      puff: 2,
      lift: 1,
      drape: 0,
    }),
    ...sole(toe, '#f1efe8', at),
    ...sole(flank, '#f1efe8', at),
    mark(shape(at(pts('-176 392, 0 394, 188 391, 188 395, 0 398, -176 396'))), {
      fill: second(cloth),
    }),
  ];
}

export function runner(cloth: Cloth, at: Place): Scene {
  const trim = plain(second(cloth), 'nylon');
  const mesh = unprinted(cloth, 'fineknit');
  const upper: Point[] = pts(
    '-164 250!, -132 272, -96 288, -56 274, -22 246!, 8 266, 70 314, 140 336, 184 356, 196 376!, -168 378!, -180 310',
  );
  const cage: Point[] = pts('-30 256!, 4 270, 24 300!, -26 372!, -74 374!, -46 320');
  const flank: Point[] = pts(
    '-190 352!, -120 366, -20 376, 90 374, 206 360!, 204 386, 176 406, 80 412, -150 414, -204 396',
  );
  return [
    lining(pts('-162 254!, -98 274, -24 246!, -50 290, -110 300'), ground(cloth), at),
    upperPiece(upper, mesh, at, flexes(at, 84, 344)),
    ...overlay(pts('-166 256!, -138 282, -112 340, -110 378!, -172 378!, -178 310'), trim, at),
    ...overlay(cage, trim, at),
    ...overlay(pts('126 334!, 184 356, 196 378!, 100 378!'), trim, at),
    ...laces([-18, 256], [64, 314], 6, second(cloth), at),
    ...sole(flank, third(cloth), at),
    mark(shape(at(pts('-196 392, -60 398, 120 396, 198 386, 180 404, 60 411, -150 412'))), {
      fill: darker(ground(cloth), 0.3),
      groove: 0.1,
    }),
  ];
}

export function laceBoot(cloth: Cloth, at: Place): Scene {
  const upper: Point[] = pts(
    '-154 130!, -100 136, -50 126!, -40 210, -6 274, 60 316, 134 330, 176 354, 186 384!, -166 386!, -172 300, -158 220',
  );
  return [
    piece(shape(at(pts('-56 140!, -48 104, -26 104, -16 140, 16 270, -30 230'))), cloth, {
      puff: 6,
      lift: 1,
      drape: 0.1,
    }),
    lining(pts('-152 132!, -100 122, -50 130!, -100 152'), '#5a4636', at),
    upperPiece(upper, cloth, at, flexes(at, 46, 346)),
    ...overlay(pts('92 322!, 140 330, 178 356, 186 386!, 96 386!, 106 350'), cloth, at),
    ...line(pts('-62 140, -54 220, -22 290, 40 344, 50 386'), cloth, at),
    ...overlay(pts('-160 250!, -120 290, -112 386!, -168 386!, -172 310'), cloth, at),
    ...laces([-44, 156], [44, 306], 9, '#c8a45c', at),
    piece(shape(at(rope(pts('-156 138, -100 144, -52 136'), 8))), unprinted(cloth, 'suede'), {
      puff: 5,
      lift: 1.4,
      drape: 0,
    }),
    ...sole(
      pts('-176 378!, 0 384, 190 378!, 196 402, 186 416!, -60 416!, -64 428!, -176 428!'),
      '#3a2f28',
      at,
    ),
  ];
}

export const laced = (
  name: string,
  cut: string,
  price: number,
  shoe: typeof sneaker,
  gender: Model['gender'],
  looks: Model['looks'],
): Model => ({ cut, name, gender, price, draw: sidePair(shoe), looks });
