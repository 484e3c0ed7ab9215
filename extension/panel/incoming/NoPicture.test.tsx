// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { click, show, unshow } from '../../testing/show.ts';
import { NoPicture } from './NoPicture.tsx';

afterEach(unshow);

test('tells what the browser refuses from what never came, and leads back from both', () => {
  const leave = vi.fn();
  const body = show(<NoPicture why="refused" leave={leave} />);
  expect(body.querySelector('h1')?.textContent).toBe('This page keeps its pictures to itself');
  show(<NoPicture why="lost" leave={leave} />);
  expect(body.querySelector('h1')?.textContent).toBe('The picture did not come');
  click(body.querySelector('button'));
  expect(leave).toHaveBeenCalledOnce();
});
