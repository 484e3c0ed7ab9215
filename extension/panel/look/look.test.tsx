// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { SearchReply } from '../../../contract/search.ts';
import { t } from '../../i18n.ts';
import { hit, hits, reply } from '../../testing/replies.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { stateOfGarment } from '../filters/kept.ts';
import { HITS, searchParams } from '../state/state.ts';
import { LookRow } from './LookRow.tsx';
import { LookTotal } from './LookTotal.tsx';
import { currencyOf, offersOf, whyNone } from './offers.ts';

afterEach(unshow);

const with_ = (found: SearchReply['hits']): SearchReply => ({ ...reply, hits: found });

test('only what is near, to be had and priced in the look’s currency is offered', () => {
  const found = [
    hit,
    { ...hit, id: 'loose', band: 'loose' as const },
    { ...hit, id: 'other', band: 'similar' as const, agree: { ...hit.agree, type: false } },
    { ...hit, id: 'gone', available: false },
    { ...hit, id: 'free', price: null },
    { ...hit, id: 'dollars', currency: 'USD' },
  ];
  expect(currencyOf([with_(found), null])).toBe('EUR');
  expect(offersOf(with_(found), 'EUR').map(({ id }) => id)).toEqual([hit.id]);
  expect(currencyOf([with_([{ ...hit, price: null }])])).toBeNull();
});

test('why a garment has no offer is said as it is', () => {
  const why = (over: Partial<typeof hit>) => t(whyNone(with_([{ ...hit, ...over }]), false));
  expect(why({ currency: 'USD' })).toBe('What is close is priced in another currency');
  expect(why({ price: null })).toBe('What is close has no price');
  expect(why({ available: false })).toBe('Sold out');
  expect(why({ band: 'loose' })).toBe('Only looser matches');
  expect(t(whyNone(with_([{ ...hit, band: 'loose' }]), true))).toBe('Only looser matches');
  expect(t(whyNone(with_([]), false))).toBe('Nothing close');
  expect(t(whyNone(with_([]), true))).toBe('Your filters leave nothing that looks like it.');
});

test('a garment of the look is searched as the person who chooses it by name would', () => {
  const garment = { group: 'lower' as const, box: { x: 5, y: 6, w: 70, h: 80 }, score: 1, wearer: 0 };
  const params = searchParams(stateOfGarment({ at: 3 }, garment, { size: ['M'] }));
  const asked = { crop: '5,6,70,80', garment: 'lower', size: 'M', k: String(HITS) };
  expect(Object.fromEntries(params)).toEqual(asked);
});

const [pin, leaveOut] = [vi.fn(), vi.fn()];
const row = (out: boolean) =>
  show(
    <LookRow
      {...{ pin, out, leaveOut }}
      offers={offersOf(with_(hits(3)), 'EUR')}
      reply={with_(hits(3))}
      name="Dress"
      filtered={false}
      chosen={new Set(out ? [] : ['shop:2'])}
      pinned={null}
      all={vi.fn()}
    />,
  );

test('a row shows what was picked for it, and pins another', () => {
  const body = row(false);
  expect(body.querySelector('.look-head')?.textContent).toContain('Dress 2');
  const [first] = body.querySelectorAll('.strip button');
  expect(first?.getAttribute('aria-label')).toBe('Dress 1, €10.00, Very close');
  click(first ?? null);
  expect(pin).toHaveBeenLastCalledWith('shop:1');
});

test('a garment that the person has already is left out, and taken in again', () => {
  const button = (body: HTMLElement) => body.querySelector('.look-ways .out');
  expect(button(row(false))?.getAttribute('aria-label')).toBe('Leave out: Dress');
  click(button(row(false)));
  expect(leaveOut).toHaveBeenLastCalledWith(true);
  const body = row(true);
  expect(body.querySelector('.strip')).toBeNull();
  expect(body.textContent).toContain('Left out of the look');
  click(button(body));
  expect(leaveOut).toHaveBeenLastCalledWith(false);
});

test('a budget is taken as typed, and cleared', () => {
  const setBudget = vi.fn();
  const look = { offers: [{ id: 'a', price: 50, score: 1, wearer: 0 }], total: 50 };
  const total = (budget: number | undefined, best: typeof look | null) =>
    show(
      <LookTotal busy={false} garments={2} currency="EUR" cheapest={look} {...{ best, budget, setBudget }} />,
    );
  expect(total(undefined, look).querySelector('.look-total')?.textContent).toContain('€50.00');
  change(total(undefined, look).querySelector('input'), '39,5');
  expect(setBudget).toHaveBeenLastCalledWith(39.5);
  change(total(undefined, look).querySelector('input'), '39,000');
  expect(setBudget).toHaveBeenLastCalledWith(39_000);
  expect(total(40, null).querySelector('.look-total')?.textContent).toContain('€10.00 short of the cheapest');
  change(total(40, null).querySelector('input'), '');
  expect(setBudget).toHaveBeenLastCalledWith(undefined);
  setBudget.mockClear();
  const body = total(40, null);
  change(body.querySelector('input'), 'forty');
  expect(setBudget).not.toHaveBeenCalled();
  expect(body.querySelector('input')?.value).toBe('forty');
  expect(body.querySelector('.budget [role=alert]')?.textContent).toContain('Budget');
});
