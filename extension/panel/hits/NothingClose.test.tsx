// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { GARMENT_TYPES } from '../../../contract/garments.ts';
import { reply } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { fresh, NO_FILTERS, type PanelState, START } from '../state/state.ts';
import { NothingClose } from './NothingClose.tsx';

const [go, again] = [vi.fn(), vi.fn()];
afterEach(unshow);

const nothing = (state: PanelState, mark: (() => void) | null = vi.fn()) =>
  show(<NothingClose {...{ reply, state, go, mark, again }} />);
const buttons = (body: HTMLElement) =>
  [...body.querySelectorAll('.actions :is(a, button)')].map((b) => b.textContent);

test('says among how many, and offers what would help', () => {
  const body = nothing(START);
  expect(body.textContent).toContain('Nothing close among your 12,431 products');
  expect(buttons(body)).toEqual(['Search all types', 'Import products', 'Try again']);
  click(body.querySelector('.or :last-child'));
  expect(again).toHaveBeenCalledTimes(1);
  click(body.querySelector('.main'));
  expect(go).toHaveBeenLastCalledWith({ type: [...GARMENT_TYPES] });
});

test('blames the filters where there are some, and takes them all away', () => {
  const body = nothing(fresh({ words: 'sequin', brand: ['A'] }));
  expect(body.textContent).toContain('Your filters leave nothing that looks like it.');
  expect(body.querySelectorAll('.main')).toHaveLength(1);
  click(body.querySelector('.main'));
  expect(go).toHaveBeenLastCalledWith(NO_FILTERS);
});

test('blames the words where nothing else is set', () => {
  const body = nothing(fresh({ words: 'zzz' }));
  expect(body.textContent).toContain('No similar product has “zzz”.');
  expect(buttons(body)).toContain('Clear the words');
  expect(buttons(body)).not.toContain('Clear filters');
  expect(body.querySelectorAll('.main')).toHaveLength(1);
  click(body.querySelector('.main'));
  expect(go).toHaveBeenLastCalledWith(NO_FILTERS);
});

test('blames the other colour that was asked for, and takes it back', () => {
  const body = nothing(fresh({ inColour: '#cc2233' }));
  expect(body.textContent).toContain('Nothing similar comes in the colour that you chose.');
  expect(body.querySelectorAll('.main')).toHaveLength(1);
  expect(body.querySelector('.main')?.textContent).toBe('Any colour');
  click(body.querySelector('.main'));
  expect(go).toHaveBeenLastCalledWith({ inColour: undefined });
});

test('names one way to go, whatever is set, and keeps the others behind it', () => {
  const all = [...GARMENT_TYPES];
  const first = (state: Partial<PanelState>, mark?: null) =>
    [...nothing(fresh(state), mark).querySelectorAll('.actions > :is(a, button)')].map((b) => b.textContent);
  expect(first({})).toEqual(['Search all types']);
  expect(first({ type: all })).toEqual(['Mark the garment']);
  expect(first({ type: all, like: 'shop:1' })).toEqual(['Import products']);
  expect(first({ type: all }, null)).toEqual(['Import products']);
  expect(first({ type: all, brand: ['A'], inColour: '#cc2233' })).toEqual(['Clear filters']);
});

test('what is not to blame is not offered', () => {
  for (const state of [{ words: 'zzz' }, { brand: ['A'] }, { inColour: '#cc2233' }]) {
    expect(buttons(nothing(fresh(state)))).not.toContain('Try again');
    expect(buttons(nothing(fresh({ ...state, type: [...GARMENT_TYPES] })))).not.toContain('Mark the garment');
  }
});

test('with filters beside that colour, each can be taken away by itself', () => {
  const body = nothing(fresh({ inColour: '#cc2233', brand: ['A'] }));
  expect(body.textContent).toContain('Your filters leave nothing that looks like it.');
  expect(buttons(body).slice(0, 2)).toEqual(['Clear filters', 'Any colour']);
  expect(body.querySelectorAll('.main')).toHaveLength(1);
});

test('offers nothing that has been done already, or cannot be', () => {
  expect(buttons(nothing(fresh({ type: [...GARMENT_TYPES] }), null))).toEqual([
    'Import products',
    'Try again',
  ]);
});
