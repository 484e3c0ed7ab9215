import { beforeEach, expect, test, vi } from 'vitest';
import { type Fitted, fitToSend } from '../../capture/fit-to-send.ts';
import { parse, search } from '../../companion/search.ts';
import { PAIRING } from '../../testing/companion.ts';
import { reply } from '../../testing/replies.ts';
import { addPicture } from '../state/pictures.ts';
import { garmentsIn, searchIn } from './ask.ts';

vi.mock('../../capture/fit-to-send.ts');
vi.mock('../../companion/search.ts');

const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
const never = new AbortController().signal;
const screen = { x: 0, y: 0, w: 4096, h: 2304 };
const around = { x: 1000, y: 0, w: 2048, h: 2048 };
const sent = new Blob(['less']);
const sending = (room: Fitted['room'], crop: Fitted['crop'], shrink: number) =>
  vi.mocked(fitToSend).mockResolvedValue({ room, crop, shrink, pixels: async () => sent });
/** What the companion was asked last: the crop, and the picture that it holds. */
const asked = () => {
  const [, subject, params] = vi.mocked(search).mock.lastCall ?? [];
  return [params?.get('crop'), params?.get('point'), subject?.queryId];
};

beforeEach(() => vi.resetAllMocks());

test('a crop goes with what is sent around it, which has a name of its own at the companion', async () => {
  const picture = addPicture(new Blob(['all of a large screen']), null);
  const whole = new URLSearchParams('point=100,200&near=10,20&near=30,40');
  sending(screen, { x: 0, y: 0, w: 2048, h: 1152 }, 0.5);
  vi.mocked(search).mockResolvedValue({ ...reply, queryId: 'all' });
  await searchIn(ready, picture, whole, never);
  expect(asked()).toEqual([null, '50,100', null]);
  expect(vi.mocked(search).mock.lastCall?.[2].getAll('near')).toEqual(['5,10', '15,20']);

  sending(around, { x: 200, y: 300, w: 40, h: 50 }, 1);
  vi.mocked(search).mockResolvedValue({ ...reply, queryId: 'part' });
  const hat = new URLSearchParams({ crop: '1200,300,40,50' });
  await searchIn(ready, picture, hat, never);
  expect(fitToSend).toHaveBeenLastCalledWith(picture.picture, { x: 1200, y: 300, w: 40, h: 50 });
  expect(asked()).toEqual(['200,300,40,50', null, null]);
  await searchIn(ready, picture, hat, never);
  expect(asked()[2]).toBe('part');

  sending(screen, { x: 0, y: 0, w: 2048, h: 1152 }, 0.5);
  await searchIn(ready, picture, whole, never);
  expect(asked()[2]).toBe('all');
});

test('what all of a picture shows is known after a search of it, and stays while one garment is searched', async () => {
  const picture = addPicture(new Blob(['all']), null);
  sending(screen, { x: 0, y: 0, w: 2048, h: 1152 }, 0.5);
  const coat = { group: 'outer', box: { x: 10, y: 20, w: 30, h: 40 }, score: 1, wearer: 0 } as const;
  const meant = { x: 9, y: 19, w: 32, h: 42 };
  vi.mocked(search).mockResolvedValue({ ...reply, box: meant, garments: [coat] });
  await searchIn(ready, picture, new URLSearchParams(), never);
  const shows = {
    garments: [{ ...coat, box: { x: 20, y: 40, w: 60, h: 80 } }],
    meant: { x: 18, y: 38, w: 64, h: 84 },
  };
  expect(picture.shows).toEqual(shows);
  vi.mocked(search).mockResolvedValue(reply);
  await searchIn(ready, picture, new URLSearchParams({ crop: '20,40,60,80' }), never);
  expect(picture.shows).toEqual(shows);
});

test('the garments of the whole lie in its own pixels', async () => {
  sending(screen, { x: 0, y: 0, w: 2048, h: 1152 }, 0.5);
  const box = { x: 10, y: 20, w: 30, h: 40 };
  const found = { queryId: 'all', width: 2048, height: 1152 };
  vi.mocked(parse).mockResolvedValue({ ...found, garments: [{ group: 'dress', box, score: 1, wearer: 0 }] });
  expect(await garmentsIn(ready, new Blob(['all']), never)).toEqual({
    ...{ queryId: 'all', room: '0,0,4096,2304' },
    garments: [{ group: 'dress', box: { x: 20, y: 40, w: 60, h: 80 }, score: 1, wearer: 0 }],
  });
});
