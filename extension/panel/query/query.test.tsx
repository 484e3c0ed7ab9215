// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { Garment } from '../../../contract/search.ts';
import { hit, reply } from '../../testing/replies.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { addPicture } from '../state/pictures.ts';
import { meet } from '../state/seen.ts';
import { fresh, type PanelState, START } from '../state/state.ts';
import { LikeCard } from './LikeCard.tsx';
import { othersIn } from './others-in.ts';
import { Palette } from './Palette.tsx';
import { QueryCard } from './QueryCard.tsx';
import { Types } from './Types.tsx';
import { WaitingGarment } from './WaitingGarment.tsx';

const go = vi.fn();
const picture = addPicture(new Blob(['x']), null);
afterEach(unshow);

test('a palette names each colour once, and shows the smallest share', () => {
  const colours = [
    { hex: '#14264f', share: 0.7 },
    { hex: '#0a1a40', share: 0.29 },
    { hex: '#ffffff', share: 0.01 },
  ];
  const palette = show(<Palette colours={colours} />).querySelector<HTMLElement>('.palette');
  expect(palette?.getAttribute('aria-label')).toBe('Blue, White');
  expect(palette?.querySelector<HTMLElement>('span:last-child')?.style.flexGrow).toBe('0.04');
  expect(show(<Palette colours={[]} />).querySelector('.palette')).toBeNull();
});

test('the garment is corrected: its background, its rectangle', () => {
  const mark = vi.fn();
  const body = show(<QueryCard reply={reply} picture={picture} state={START} go={go} mark={mark} />);
  const cut = body.querySelector('[role=switch]');
  expect(cut?.getAttribute('aria-checked')).toBe('true');
  change(cut, false);
  expect(go).toHaveBeenLastCalledWith({ cut: 'false' });
  click(body.querySelector('.mark'));
  expect(mark).toHaveBeenCalledTimes(1);
});

test('says of a very small picture, and of a type that is hardly known, that it may be wrong', () => {
  const notes = (over: Partial<typeof reply>, state = START) => {
    const card = {
      reply: { ...reply, box: { x: 5, y: 5, w: 80, h: 90 }, ...over },
      picture,
    };
    const body = show(<QueryCard {...card} {...{ state, go }} mark={vi.fn()} />);
    return [...body.querySelectorAll('p.note')].map(({ textContent }) => textContent);
  };
  expect(notes({})).toEqual([]);
  expect(notes({ box: { x: 0, y: 0, w: 24, h: 90 } })).toEqual([expect.stringContaining('very small')]);
  expect(notes({ typeConfidence: 0.26 })).toEqual([expect.stringContaining('Not sure what this is')]);
  expect(notes({ typeConfidence: 0.26 }, fresh({ type: ['dress'] }))).toEqual([]);
});

test('guesses that are hardly any are no chips, but the first one always is', () => {
  const chips = (types: typeof reply.types) => {
    const body = show(<Types reply={{ ...reply, types }} wanted={[]} go={go} />);
    return [...body.querySelectorAll('.chip')].map((chip) => chip.textContent);
  };
  const low = { type: 'hat', confidence: 0.03 } as const;
  expect(chips([{ type: 'dress', confidence: 0.9 }, low])).toEqual(['Dress 90%', 'Any type']);
  expect(chips([low])).toEqual(['Hat 3%', 'Dress', 'Any type']);
});

test('the way back leads through the products before to the picture', () => {
  const picture = addPicture(new Blob(['x']), null);
  meet([hit, { ...hit, id: 'shop:2', title: 'Red dress' }]);
  const state = fresh({ picture: picture.at, like: 'shop:3', trail: [hit.id, 'shop:2'] });
  const body = show(<LikeCard id="shop:2" state={state} go={go} />);
  expect(body.querySelector('#like-title')?.textContent).toBe('Red dress');
  const steps = [...body.querySelectorAll('.step')];
  expect(steps.map((step) => step.getAttribute('aria-label'))).toEqual([
    'Back to your garment',
    hit.title,
    'Red dress',
  ]);
  click(steps[1] ?? null);
  expect(go.mock.lastCall?.[0]).toMatchObject({ like: hit.id, trail: [] });
  click(steps[0] ?? null);
  expect(go.mock.lastCall?.[0]).toMatchObject({ like: undefined, trail: [] });
});

test('a product that is not known yet has no words, and no way back to no picture', () => {
  const body = show(
    <LikeCard id="shop:unseen" state={fresh({ like: 'shop:unseen', trail: ['shop:old'] })} go={go} />,
  );
  expect(body.querySelector('#like-title')?.textContent).toBe('');
  expect([...body.querySelectorAll('.step')].map((step) => step.getAttribute('aria-label'))).toEqual([
    'Product 1 of the way',
  ]);
});

const shown = (group: Garment['group'], x: number, y: number, w: number, h: number): Garment => ({
  ...{ group, box: { x, y, w, h }, score: 1, wearer: 0 },
});

test('the other garments of the picture are one tap away, and so is the first one then', () => {
  const coat = shown('outer', 10, 10, 100, 200);
  const bag = shown('bag', 120, 100, 60, 60);
  const shows = { garments: [coat, bag], meant: { x: 6, y: 6, w: 108, h: 208 } };
  const buttons = (state: PanelState) => {
    const body = show(<QueryCard picture={{ ...picture, shows }} {...{ reply, state, go }} mark={vi.fn()} />);
    return [...body.querySelectorAll('.others button')];
  };
  const state = fresh({ picture: picture.at, near: ['60,60'], size: ['M'], sort: 'price' });
  const [one, ...more] = buttons(state);
  expect(more).toEqual([]);
  expect(one?.getAttribute('aria-label')).toBe('Bag');
  expect(one?.querySelector('svg')?.getAttribute('viewBox')).toBe('120 100 60 60');
  click(one ?? null);
  const chosen = go.mock.lastCall?.[0];
  expect(chosen).toMatchObject({
    crop: '120,100,60,60',
    garment: 'bag',
    near: [],
    sort: 'price',
    apart: ['M'],
  });
  expect(buttons(chosen).map((button) => button.getAttribute('aria-label'))).toEqual(['Outerwear']);
});

test('a picture of one garment offers no other, and of a crowd the five largest', () => {
  const [coat, bag] = [shown('outer', 0, 0, 100, 200), shown('bag', 300, 0, 50, 50)];
  expect(othersIn([coat], { x: 0, y: 0, w: 110, h: 220 })).toEqual([]);
  expect(othersIn([coat, shown('bag', 300, 0, 7, 50)], coat.box)).toEqual([]);
  // A coat goes round the dress below it, and they are two.
  expect(othersIn([coat, shown('dress', 30, 0, 40, 200)], coat.box)).toHaveLength(1);
  expect(othersIn([...Array<Garment>(9).fill(coat), ...Array<Garment>(9).fill(bag)], coat.box)).toEqual(
    Array(5).fill(bag),
  );
});

test('a picture waits as it was cropped', () => {
  const body = show(<WaitingGarment picture={picture} crop="1,2,30,40" />);
  expect(body.querySelector('svg.cutout')?.getAttribute('viewBox')).toBe('1 2 30 40');
  expect(body.querySelector('svg.cutout')?.getAttribute('aria-label')).toBe(
    'The garment that was searched for',
  );
  expect(
    show(<WaitingGarment picture={picture} crop={undefined} />).querySelector('img.cutout'),
  ).not.toBeNull();
});
