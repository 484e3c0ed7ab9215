// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { CompanionError } from '../../companion/request.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { SearchFailed } from './SearchFailed.tsx';

afterEach(unshow);

const again = vi.fn();
const failed = (error: unknown, mark: (() => void) | null = null) =>
  show(<SearchFailed {...{ error, again, mark }} />);
const problem = (slug: string, detail?: string) =>
  new CompanionError('problem', {
    problem: { type: `about:lookalike/${slug}`, title: slug, status: 500, ...(detail && { detail }) },
  });

test('an empty catalogue is no failure: it leads to the import, here and in a terminal', () => {
  const body = failed(problem('catalogue-empty'));
  expect(body.querySelector('[role=alert]')).toBeNull();
  expect(body.querySelector('a.main')?.getAttribute('href')).toBe('/import.html');
  expect(body.querySelector('code')?.textContent).toContain('lookalike -- import');
});

test('a failure is told at once, and tried again', () => {
  const body = failed(new CompanionError('slow'));
  expect(body.querySelector('[role=alert]')?.textContent).toContain('The companion did not answer in time.');
  click(body.querySelector('.main'));
  expect(again).toHaveBeenCalledTimes(1);
});

test('what the extension itself did wrong is not laid at the companion’s door', () => {
  vi.spyOn(console, 'error').mockReturnValueOnce();
  const words = failed(new DOMException('The picture cannot be decoded.', 'InvalidStateError')).textContent;
  expect(words).toContain('Something went wrong in the extension itself.');
});

test('from a product that is gone the way leads back, since nothing brings it again', () => {
  const back = vi.spyOn(history, 'back').mockReturnValue();
  again.mockClear();
  const body = failed(problem('not-found'));
  expect([...body.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Back']);
  click(body.querySelector('.main'));
  expect(back).toHaveBeenCalledTimes(1);
  expect(again).not.toHaveBeenCalled();
});

test('what broke in the companion stands in its terminal, and not here', () => {
  const words = failed(problem('internal', 'ENOENT /somewhere')).textContent;
  expect(words).toContain('its terminal says what happened');
  expect(words).not.toContain('ENOENT');
});

test('a crop that does not fit can be drawn anew, where there is a picture', () => {
  const mark = vi.fn();
  const body = failed(problem('bad-crop', 'It is empty.'), mark);
  expect(body.textContent).toContain('It is empty.');
  click(body.querySelector('.quiet'));
  expect(mark).toHaveBeenCalledTimes(1);
  expect(failed(problem('bad-crop')).querySelector('.quiet')).toBeNull();
});
