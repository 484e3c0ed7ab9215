import { beforeEach, expect, test, vi } from 'vitest';
import { memoryOf } from '../testing/database.ts';
import { transact } from './database.ts';
import { getFrozen, putFrozen, putHandoff, takeFrozen } from './handoff.ts';

vi.mock('./database.ts');
beforeEach(() => void vi.mocked(transact).mockReset());

test('a picture that is overtaken while it is packed replaces no newer news', async () => {
  const next = new AbortController();
  const picture = new Blob(['x']);
  const news = { phase: 'mark-here', tabId: 1, picture } as const;
  const stored = putHandoff(1, news, next.signal);
  next.abort();
  await stored;
  expect(transact).not.toHaveBeenCalled();
  await putHandoff(1, news, new AbortController().signal);
  expect(transact).toHaveBeenCalledTimes(1);
});

test('what is frozen while an older capture is taken stays', async () => {
  const memory = memoryOf(new Map());
  vi.mocked(transact).mockImplementation(memory);
  await putFrozen(1, { capture: new Blob(['old']), windowId: 1 });
  vi.mocked(transact).mockImplementationOnce(async (...first) => {
    const result = await memory(...first);
    await putFrozen(1, { capture: new Blob(['new']), windowId: 1 });
    return result as never;
  });
  expect(await (await takeFrozen(1))?.capture.text()).toBe('old');
  expect(await (await takeFrozen(1))?.capture.text()).toBe('new');
  expect(await getFrozen(1)).toBeNull();
});
