// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberPage } from '../../page-facts/remember.ts';
import { dropFrozen, getFrozen } from '../../storage/handoff.ts';
import { companionIn } from '../../testing/companion.ts';
import { click, show, unshow } from '../../testing/show.ts';
import type { QueryState } from '../incoming/use-query.ts';
import { Marking } from './Marking.tsx';

vi.mock('../../storage/handoff.ts');

const picture = new Blob(['pixels']);
const page = { title: 'Wrap dress', price: 49.5, currency: 'EUR' };

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => [{ result: page }] } });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.mocked(dropFrozen).mockResolvedValue();
  await rememberPage(7);
});
afterEach(unshow);

/** What marking it in the panel leads to, where the capture is this. */
function markHere(capture: Blob | null): Promise<QueryState> {
  vi.mocked(getFrozen).mockResolvedValue(capture && { capture, windowId: 1 });
  const companion = companionIn({ status: 'absent' });
  return new Promise((resolve) => {
    const body = show(<Marking tabId={7} companion={companion} setQuery={resolve} />);
    click(body.querySelector('button.main'));
  });
}

test('what is marked here instead keeps what its page says', async () => {
  expect(await markHere(picture)).toEqual({ phase: 'mark-here', picture, page, at: null });
});

test('what is marked here instead is looked at picture by picture, as on the page', async () => {
  const regions = [{ x: 10, y: 20, w: 300, h: 400 }];
  const parts = { pictures: regions, regions };
  vi.mocked(fakeBrowser.tabs.sendMessage).mockResolvedValue(parts as never);
  vi.mocked(getFrozen).mockResolvedValue({ capture: picture, windowId: 1 });
  const setQuery = vi.fn();
  const body = show(<Marking tabId={7} companion={companionIn({ status: 'absent' })} setQuery={setQuery} />);
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
  click(body.querySelector('button.main'));
  await vi.waitFor(() =>
    expect(setQuery).toHaveBeenCalledExactlyOnceWith({
      phase: 'mark-here',
      picture,
      page,
      at: null,
      parts,
    }),
  );
});

test('a capture that the browser does not give back is told, too', async () => {
  vi.mocked(getFrozen).mockResolvedValueOnce(null).mockRejectedValue(new Error('The disk is full.'));
  const setQuery = vi.fn();
  const body = show(<Marking tabId={7} companion={companionIn({ status: 'absent' })} setQuery={setQuery} />);
  await act(async () => undefined);
  click(body.querySelector('button.main'));
  await vi.waitFor(() => expect(setQuery).toHaveBeenCalledWith({ phase: 'failed', why: 'lost' }));
});

test('a capture that is gone by then is told', async () => {
  expect(await markHere(null)).toEqual({ phase: 'failed', why: 'lost' });
});

test('what else the browser fails to do keeps nobody from leaving, nor from marking what is there', async () => {
  vi.mocked(dropFrozen).mockRejectedValue(new Error('The disk is full.'));
  expect(await keys(['Escape'])).toEqual([{ phase: 'rest' }]);
  unshow();
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('broken'));
  expect(await markHere(picture)).toEqual({ phase: 'mark-here', picture, page: null, at: null });
});

/** What the overlay is answered with when these keys come, one right after the other, to what has the focus. */
async function keys(pressed: readonly string[], over: KeyboardEventInit = {}): Promise<QueryState[]> {
  const told: QueryState[] = [];
  const frozen = { capture: picture, windowId: 1 };
  vi.mocked(getFrozen).mockResolvedValueOnce(frozen).mockResolvedValueOnce(frozen).mockResolvedValue(null);
  const companion = companionIn({ status: 'absent' });
  show(<Marking tabId={7} companion={companion} setQuery={(state) => told.push(state)} />);
  await act(async () => {
    for (const key of pressed)
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...over }));
    await new Promise((resolve) => setTimeout(resolve));
  });
  return told;
}

test('the keys of the overlay hold here too, since the focus comes here when the panel opens', async () => {
  expect(await keys(['Escape'])).toEqual([{ phase: 'rest' }]);
  unshow();
  expect(await keys(['ArrowDown', 'ArrowDown', 'ArrowDown'])).toEqual([
    { phase: 'mark-here', picture, page, at: null },
  ]);
  unshow();
  // The browser goes back by it.
  expect(await keys(['ArrowLeft'], { altKey: true })).toEqual([]);
});
