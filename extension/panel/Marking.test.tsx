// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberPage } from '../page-facts/remember.ts';
import { getFrozen } from '../storage/handoff.ts';
import { companionIn } from '../testing/companion.ts';
import { click, show, unshow } from '../testing/show.ts';
import { Marking } from './Marking.tsx';
import type { QueryState } from './use-query.ts';

vi.mock('../storage/handoff.ts');

const picture = new Blob(['pixels']);
const page = { title: 'Wrap dress', price: 49.5, currency: 'EUR' };

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => [{ result: page }] } });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  await rememberPage(7);
});
afterEach(unshow);

/** What marking it in the panel leads to, where the capture is this. */
function markHere(capture: Blob | null): Promise<QueryState> {
  vi.mocked(getFrozen).mockResolvedValue(capture);
  const companion = companionIn({ status: 'absent' });
  return new Promise((resolve) => {
    const body = show(<Marking tabId={7} companion={companion} setQuery={resolve} />);
    click(body.querySelector('button.main'));
  });
}

test('what is marked here instead keeps what its page says', async () => {
  expect(await markHere(picture)).toEqual({ phase: 'mark-here', picture, page, at: null });
});

test('a capture that is gone by then is told', async () => {
  expect(await markHere(null)).toEqual({ phase: 'failed', why: 'lost' });
});
