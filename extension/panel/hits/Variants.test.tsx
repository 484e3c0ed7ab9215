// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { hit } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { Variants } from './Variants.tsx';

afterEach(unshow);

const variants = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    ...hit,
    id: `shop:${i + 2}`,
    title: `Dress ${i + 2}`,
    palette: [],
  }));

test('a product of one colour has no dots', () => {
  expect(show(<Variants hit={hit} chosen={hit.id} choose={vi.fn()} />).querySelector('.variants')).toBeNull();
});

test('four dots fit under a card, and the others are counted', () => {
  const choose = vi.fn();
  const body = show(<Variants hit={{ ...hit, variants: variants(6) }} chosen="shop:2" choose={choose} />);
  const dots = [...body.querySelectorAll('.dot')];
  // Without a palette there is no colour to name.
  expect(dots.map((dot) => dot.getAttribute('aria-label'))).toEqual([
    'Blue',
    'Dress 2',
    'Dress 3',
    'Dress 4',
  ]);
  expect(dots.map((dot) => dot.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false', 'false']);
  expect(body.querySelector('.note')?.textContent).toBe('+3');
  click(dots[3] ?? null);
  expect(choose).toHaveBeenLastCalledWith('shop:4');
});
