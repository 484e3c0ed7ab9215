import { expect, test, vi } from 'vitest';
import { transact } from './database.ts';
import { putHandoff } from './handoff.ts';

vi.mock('./database.ts');

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
