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

test('four dots fit under a card, and the others are counted and a click away', () => {
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
  click(dots[3] ?? null);
  expect(choose).toHaveBeenLastCalledWith('shop:4');
  const others = body.querySelector('.variants .plain');
  expect(others?.textContent).toBe('+3');
  expect(others?.getAttribute('aria-label')).toBe(`+3: show all colours of ${hit.title}`);
  click(others);
  expect(body.querySelectorAll('.dot')).toHaveLength(7);
  expect(body.querySelector('.variants .plain')).toBeNull();
  // Whoever uses the keyboard stands on the first one that was hidden.
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Dress 5');
  click(document.activeElement);
  expect(choose).toHaveBeenLastCalledWith('shop:5');
});
