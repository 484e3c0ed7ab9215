// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { change, click, show, unshow } from '../../testing/show.ts';
import { fresh, START } from '../state/state.ts';
import { HEX } from '../words/colours.ts';
import { placeOf } from './ShapeOrColour.tsx';
import { Steer } from './Steer.tsx';

const go = vi.fn();
afterEach(unshow);

test('the slider says in words where it stands, and leaves its middle to the companion', () => {
  const body = show(<Steer state={fresh({ colourWeight: 3 })} go={go} />);
  const slider = body.querySelector('[name=weigh]');
  expect(slider?.getAttribute('aria-valuetext')).toBe('Colour above all');
  change(slider, '2');
  expect(go).toHaveBeenLastCalledWith({ colourWeight: undefined });
  change(slider, '0');
  expect(go).toHaveBeenLastCalledWith({ colourWeight: 0 });
});

test('any weight of an address has a nearest place', () => {
  expect([undefined, 0, 0.1, 0.9, 2.5].map(placeOf)).toEqual([2, 0, 0, 3, 4]);
});

test('the same cut in a colour, and back', () => {
  const red = (body: HTMLElement) => body.querySelector('.dot[aria-label=Red]');
  click(red(show(<Steer state={START} go={go} />)));
  expect(go).toHaveBeenLastCalledWith({ inColour: HEX.red });
  const body = show(<Steer state={fresh({ inColour: HEX.red })} go={go} />);
  expect(red(body)?.getAttribute('aria-pressed')).toBe('true');
  click(red(body));
  expect(go).toHaveBeenLastCalledWith({ inColour: undefined });
});
