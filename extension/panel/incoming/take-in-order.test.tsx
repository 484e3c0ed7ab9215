// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberedPage } from '../../page-facts/remember.ts';
import { type Handoff, type Query, takeHandoff } from '../../storage/handoff.ts';
import { show, unshow } from '../../testing/show.ts';
import { useQuery } from './use-query.ts';

vi.mock('../../page-facts/remember.ts');
vi.mock('../../storage/handoff.ts');
vi.mock('../window/panel-window.ts', () => ({ panelWindow: async () => 1 }));

const found = vi.fn(async (_query: Query) => undefined);
const said = vi.fn();

function Probe() {
  const [state] = useQuery(found);
  said(state.phase);
  return null;
}

async function tell(): Promise<void> {
  const changed = { type: 'handoff-changed', data: { windowId: 1 } };
  await fakeBrowser.runtime.onMessage.trigger(changed, { id: fakeBrowser.runtime.id }, () => undefined);
}

beforeEach(() => void vi.mocked(rememberedPage).mockResolvedValue(null));
afterEach(unshow);

const ready = (src: string): Handoff => ({
  ...{ phase: 'ready', at: Date.now(), tabId: 1, picture: new Blob(['x']), src, crop: null },
});

test('a picture whose page is read late does not replace what was asked for after it', async () => {
  let late = (_page: null) => {};
  vi.mocked(rememberedPage).mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
  vi.mocked(takeHandoff)
    .mockResolvedValueOnce(null)
    .mockResolvedValueOnce(ready('old'))
    .mockResolvedValueOnce(ready('new'));
  show(<Probe />);
  await vi.waitFor(() => expect(takeHandoff).toHaveBeenCalledTimes(1));
  await tell();
  await vi.waitFor(() => expect(rememberedPage).toHaveBeenCalled());
  await tell();
  // Whatever would overtake it has had its turn then.
  await new Promise((resolve) => setTimeout(resolve));
  late(null);
  await vi.waitFor(() => expect(found.mock.calls.map(([{ src }]) => src)).toEqual(['old', 'new']));
});

test('one that fails holds up none of those that come after it', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.mocked(takeHandoff)
    .mockReset()
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(new Error('no room'))
    .mockResolvedValueOnce({ phase: 'capturing', at: Date.now(), tabId: 2 });
  show(<Probe />);
  await vi.waitFor(() => expect(takeHandoff).toHaveBeenCalledTimes(1));
  await tell();
  await vi.waitFor(() => expect(said).toHaveBeenLastCalledWith('failed'));
  await tell();
  await vi.waitFor(() => expect(said).toHaveBeenLastCalledWith('capturing'));
});

test('a picture is searched without what its page says, where the browser does not give that back', async () => {
  found.mockClear();
  vi.mocked(rememberedPage).mockRejectedValueOnce(new Error('damaged'));
  vi.mocked(takeHandoff).mockReset().mockResolvedValueOnce(ready('it'));
  show(<Probe />);
  await vi.waitFor(() => expect(found).toHaveBeenCalledWith(expect.objectContaining({ src: 'it' }), null));
});

test.each([
  ['nothing waits', null],
  ['a picture waits', ready('it')],
])('where %s, the panel is at rest as soon as that is known, and no sooner', async (_what, waiting) => {
  found.mockClear();
  said.mockClear();
  vi.mocked(takeHandoff).mockReset().mockResolvedValueOnce(waiting);
  show(<Probe />);
  expect(said).toHaveBeenLastCalledWith('opening');
  await vi.waitFor(() => expect(said).toHaveBeenLastCalledWith('rest'));
  expect(found).toHaveBeenCalledTimes(waiting ? 1 : 0);
});
