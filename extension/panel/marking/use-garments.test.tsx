// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { fitToSend } from '../../capture/fit-to-send.ts';
import { cut } from '../../capture/picture.ts';
import { parse } from '../../companion/search.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { show, unshow } from '../../testing/show.ts';
import { useGarments } from './use-garments.ts';

vi.mock('../../capture/fit-to-send.ts');
vi.mock('../../capture/picture.ts', { spy: true });
vi.mock('../../companion/search.ts');

afterEach(unshow);

test('asks for the garments of a picture that is small enough, and tells where they lie in the large one', async () => {
  const [picture, sent] = [new Blob(['all of a large screen']), new Blob(['less'])];
  vi.mocked(fitToSend).mockResolvedValue({
    room: { x: 0, y: 0, w: 4096, h: 2304 },
    crop: { x: 0, y: 0, w: 2048, h: 1152 },
    shrink: 0.5,
    pixels: async () => sent,
  });
  vi.mocked(parse).mockResolvedValue({
    ...{ queryId: 'held', width: 2048, height: 1152 },
    garments: [{ group: 'dress', box: { x: 10, y: 20, w: 30, h: 40 }, score: 1, wearer: 0 }],
  });
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  const companion = companionIn(ready, { check: async () => ready });
  const Boxes = () => <p>{JSON.stringify(useGarments(companion, picture).map(({ box }) => box))}</p>;
  const body = show(<Boxes />);
  await act(async () => void (await vi.waitFor(() => expect(parse).toHaveBeenCalled())));
  expect(vi.mocked(parse).mock.lastCall?.[1]).toBe(sent);
  expect(body.textContent).toBe('[{"x":20,"y":40,"w":60,"h":80}]');
});

test('parts of a capture are looked at one by one, and each tells where its garments lie in the whole', async () => {
  const close = vi.fn();
  const decode = vi.fn(async () => ({ close }));
  vi.stubGlobal('createImageBitmap', decode);
  const parts = [500, 100].map((x, n) => ({ picture: new Blob([`the one at ${x}`]), shrink: 1 - n / 2 }));
  vi.mocked(cut).mockImplementation(async () => parts.pop() as (typeof parts)[number]);
  vi.mocked(parse)
    .mockReset()
    .mockResolvedValue({
      ...{ queryId: 'held', width: 150, height: 200 },
      garments: [{ group: 'dress', box: { x: 10, y: 20, w: 30, h: 40 }, score: 1, wearer: 0 }],
    });
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  const companion = companionIn(ready, { check: async () => ready });
  const capture = new Blob(['two photos side by side']);
  const regions = [100, 500].map((x) => ({ x, y: 50, w: 300, h: 400 }));
  const Boxes = () => (
    <p>{JSON.stringify(useGarments(companion, capture, regions).map(({ box: { x, y } }) => [x, y]))}</p>
  );
  const body = show(<Boxes />);
  await vi.waitFor(() => expect(body.textContent).toBe('[[120,90],[510,70]]'));
  expect(parse).toHaveBeenCalledTimes(2);
  // Once for all of them.
  expect(decode).toHaveBeenCalledExactlyOnceWith(capture);
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  vi.unstubAllGlobals();
});
