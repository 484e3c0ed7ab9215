import { expect, test, vi } from 'vitest';
import { tellChange, watchChanges } from './changes.ts';

test('every page hears what has changed, of what it has asked for, until it has heard enough', async () => {
  const [one, other, elsewhere] = [vi.fn(), vi.fn(), vi.fn()];
  const stops = [
    watchChanges('saved', one),
    watchChanges('saved', other),
    watchChanges('history', elsewhere),
  ];
  tellChange('saved');
  await vi.waitFor(() => expect([one, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1]));
  stops[0]?.();
  tellChange('saved');
  await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2));
  expect(one).toHaveBeenCalledTimes(1);
  expect(elsewhere).not.toHaveBeenCalled();
  for (const stop of stops) stop();
});
