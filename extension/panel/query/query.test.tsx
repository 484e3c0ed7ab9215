// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { hit, reply } from '../../testing/replies.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { addPicture } from '../pictures.ts';
import { meet } from '../seen.ts';
import { fresh, START } from '../state.ts';
import { LikeCard } from './LikeCard.tsx';
import { Palette } from './Palette.tsx';
import { QueryCard } from './QueryCard.tsx';
import { Types } from './Types.tsx';

const go = vi.fn();
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
  const body = show(<QueryCard reply={reply} picture={new Blob(['x'])} state={START} go={go} mark={mark} />);
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
      picture: new Blob(['x']),
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
