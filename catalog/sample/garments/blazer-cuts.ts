/** Blazer cuts: one and two rows of buttons, short, long, tuxedo, belted. */
import { type Front, type LapelStyle, lapels, openFronts } from '../fronts.ts';
import { darker } from '../palette.ts';
import { button, buttons, ground, patch, plain, seam } from '../parts.ts';
import { type Cloth, type Part, piece, type Scene } from '../scene.ts';
import { box, mirror, type Point, polygon, pts, rope, shape } from '../shapes.ts';
import { inside, type Make, type Measures, sleeves } from '../upper.ts';

export const jacket: Measures = {
  top: 84,
  neck: 36,
  drop: 150,
  shoulder: [122, 114],
  chest: 120,
  armpit: 214,
  waist: 108,
  waistAt: 330,
  hem: 120,
  length: 482,
  tail: 10,
  sleeve: { length: 348, angle: 12, cuff: 48, swell: 8 },
};

interface Cut {
  m?: Partial<Measures>;
  front: Front;
  style?: LapelStyle;
  wide?: number;
  rows?: 1 | 2;
  count?: number;
  metal?: string;
  pockets?: 'flap' | 'patch' | 'welt';
  facing?: boolean;
  belt?: boolean;
}

function blazer(cut: Cut) {
  return (cloth: Cloth): Scene => {
    const m = { ...jacket, ...cut.m };
    const make: Make = { cloth, bare: true, drape: 0.32, puff: 9 };
    const { front } = cut;
    const horn = cut.metal ?? darker(ground(cloth), 0.35);
    const lining = plain(darker(ground(cloth), 0.25), 'satin');
    const face = cut.facing ? plain(darker(ground(cloth), 0.3), 'satin') : cloth;
    const rows = cut.rows ?? 1;
    const count = cut.count ?? 2;
    const last = front.meet + (count - 1) * 44 + 8;
    const fastened =
      rows === 2
        ? [-30, 30].flatMap((x) => buttons(x - 2, front.meet + 6, last, count, 6.6, horn))
        : buttons(2, front.meet + 6, last, count, 6.6, horn);
    const darts = [
      seam(
        [
          [62, m.armpit + 40],
          [58, m.length - 130],
        ],
        cloth,
        0.3,
      ),
      seam(
        [
          [-62, m.armpit + 40],
          [-58, m.length - 130],
        ],
        cloth,
        0.3,
      ),
    ];
    return [
      ...inside({ ...m, drop: front.meet - m.top + 8 }, { ...make, cloth: lining, bare: false }),
      ...sleeves(m, make),
      ...wrist(m, horn),
      ...openFronts(m, make, front),
      ...darts,
      ...pockets(m, cloth, cut.pockets ?? 'flap'),
      ...lapels(m, face, front, cut.style, cut.wide),
      ...fastened,
      ...(cut.belt ? belt(m, cloth) : []),
    ];
  };
}

function wrist(m: Measures, colour: string): Part[] {
  const s = m.sleeve;
  if (!s) return [];
  const rad = (s.angle * Math.PI) / 180;
  return [1, -1].flatMap((sign) =>
    [14, 26, 38].flatMap((along) => {
      const x = m.shoulder[0] + Math.sin(rad) * (s.length - along) - Math.cos(rad) * (s.cuff - 10);
      const y = m.shoulder[1] + Math.cos(rad) * (s.length - along) + Math.sin(rad) * (s.cuff - 10);
      return button(sign * x, y, 3.4, colour);
    }),
  );
}

function pockets(m: Measures, cloth: Cloth, kind: 'flap' | 'patch' | 'welt'): Part[] {
  const y = m.length - 112;
  const welt: Point[] = pts('46 222!, 88 214!, 89 226!, 47 234!');
  const breast = piece(polygon(welt), cloth, { puff: 1.6, lift: 1.2, drape: 0, grain: -8 });
  const each = (flip: boolean): Part[] => {
    const f = (points: readonly Point[]) => (flip ? mirror(points) : [...points]);
    if (kind === 'patch')
      return patch(
        f([
          [40, y - 6, 1],
          [100, y - 12, 1],
          [103, y + 62],
          [98, y + 70],
          [46, y + 76],
          [40, y + 68],
        ]),
        cloth,
      );
    const deep = kind === 'flap' ? 24 : 7;
    return [
      piece(
        shape(
          f([
            [38, y, 1],
            [98, y - 7, 1],
            [100, y + deep - 8],
            [96, y + deep - 5],
            [42, y + deep],
            [38, y + deep - 4],
          ]),
        ),
        cloth,
        { puff: 1.8, lift: 1.6, drape: 0 },
      ),
    ];
  };
  return [breast, ...each(false), ...each(true)];
}

function belt(m: Measures, cloth: Cloth): Part[] {
  const w = m.waist + 2;
  const y = m.waistAt - 2;
  const ends: Point[] = [
    [8, y + 6],
    [26, y + 60],
    [22, y + 112],
  ];
  return [
    piece(
      shape(
        rope(
          [
            [-w, y - 6],
            [0, y + 2],
            [w, y - 6],
          ],
          12,
        ),
      ),
      cloth,
      { puff: 3, lift: 2, drape: 0.2 },
    ),
    piece(shape(rope(ends, 11)), cloth, { puff: 3, lift: 2, drape: 0.2 }),
    piece(box(-4, y - 14, 22, 32, 5), cloth, { puff: 4, lift: 2, drape: 0.2 }),
  ];
}

export const single = blazer({ front: { meet: 262, overlap: 8, round: 46, gap: 2 } });

export const double = blazer({
  front: { meet: 276, overlap: 34, round: 6, gap: -34 },
  style: 'peak',
  rows: 2,
  count: 3,
  wide: 42,
});

export const short = blazer({
  m: { length: 388, waistAt: 310, hem: 112, tail: 4, waist: 106 },
  front: { meet: 230, overlap: 8, round: 20, gap: 0 },
  count: 2,
  pockets: 'welt',
});

export const oversized = blazer({
  m: {
    shoulder: [140, 120],
    chest: 140,
    waist: 138,
    hem: 142,
    length: 500,
    armpit: 230,
    sleeve: { length: 340, angle: 11, cuff: 60, swell: 8 },
  },
  front: { meet: 306, overlap: 10, round: 18, gap: -6 },
  count: 1,
  wide: 44,
});

export const casual = blazer({
  front: { meet: 240, overlap: 8, round: 30, gap: 0 },
  count: 3,
  pockets: 'patch',
  metal: '#8a6a45',
});

export const tuxedo = blazer({
  front: { meet: 274, overlap: 8, round: 46, gap: 4 },
  style: 'shawl',
  facing: true,
  count: 1,
  pockets: 'welt',
  wide: 40,
});

export const belted = blazer({
  m: { waist: 98, hem: 126, length: 492 },
  front: { meet: 300, overlap: 10, round: 8, gap: -10 },
  count: 1,
  belt: true,
});
