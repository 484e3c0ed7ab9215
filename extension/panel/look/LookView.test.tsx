// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GarmentGroup } from '../../../contract/garments.ts';
import type { Box } from '../../../contract/geometry.ts';
import type { Garment } from '../../../contract/search.ts';
import type { Fitted } from '../../capture/fit-to-send.ts';
import { tellChange } from '../../changes.ts';
import { CompanionError } from '../../companion/request.ts';
import { parse, search } from '../../companion/search.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { hit, reply } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { addPicture, type SessionPicture } from '../state/pictures.ts';
import { fresh, type PanelState, searchParams } from '../state/state.ts';
import { LookView } from './LookView.tsx';

vi.mock('../../companion/search.ts');
vi.mock('../../capture/fit-to-send.ts', () => ({ fitToSend: asItIs }));

const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
const check = vi.fn();
const garment = (x: number, w = 20, group: GarmentGroup = 'dress'): Garment => ({
  ...{ group, box: { x, y: 0, w, h: 40 }, score: 1, wearer: 0 },
});
const shows = (...garments: Garment[]) =>
  vi.mocked(parse).mockResolvedValue({ queryId: 'held', width: 99, height: 99, garments });
/** The crops that were searched. */
const searched = () => vi.mocked(search).mock.calls.map(([, , params]) => params.get('crop'));
let picture: SessionPicture;
const PAGE: PageFacts = {
  ...{ url: '', title: 'Dress', brand: null, category: null, image: null, from: 'opengraph' },
  ...{ price: null, listPrice: null, currency: null, available: null, sizes: [] },
};

async function asItIs(all: Blob, crop: Box): Promise<Fitted> {
  return { room: { x: 0, y: 0, w: 99, h: 99 }, crop, shrink: 1, pixels: async () => all };
}

beforeEach(() => {
  vi.resetAllMocks();
  check.mockResolvedValue(ready);
  picture = addPicture(new Blob(['x']), null);
  vi.mocked(search).mockResolvedValue(reply);
});
afterEach(unshow);

async function look(over: Partial<PanelState> = {}, go = vi.fn()): Promise<HTMLElement> {
  const companion = companionIn(ready, { check });
  const body = show(<LookView {...{ companion, picture }} state={fresh(over)} go={go} />);
  await act(async () => undefined);
  return body;
}
const rows = (body: HTMLElement) => [...body.querySelectorAll('.look-row')];

test('a garment that fails takes no other one away, and is tried again alone', async () => {
  shows(garment(0), garment(30));
  vi.mocked(search).mockRejectedValueOnce(new CompanionError('slow'));
  const body = await look();
  await vi.waitFor(() => expect(rows(body)[1]?.textContent).toContain(hit.title));
  expect(rows(body)[0]?.querySelector('[role=alert]')?.textContent).toBe(
    'The companion did not answer in time.',
  );
  click(rows(body)[0]?.querySelector('button') ?? null);
  await vi.waitFor(() => expect(rows(body)[0]?.textContent).toContain(hit.title));
  expect(searched()).toEqual(['0,0,20,40', '30,0,20,40', '0,0,20,40']);
});

test('what fails for every garment is told once', async () => {
  shows(garment(0), garment(30));
  vi.mocked(search).mockRejectedValue(new CompanionError('slow'));
  const body = await look();
  await vi.waitFor(() => expect(body.querySelector('.message.alert')).not.toBeNull());
  expect(rows(body)).toEqual([]);
});

test('whoever leaves early comes back to what was found, and the rest is searched', async () => {
  shows(garment(0), garment(30));
  vi.mocked(search)
    .mockResolvedValueOnce(reply)
    .mockReturnValueOnce(new Promise(() => undefined));
  await look();
  await vi.waitFor(() => expect(search).toHaveBeenCalledTimes(2));
  unshow();
  const body = await look();
  await vi.waitFor(() => expect(rows(body)[1]?.textContent).toContain(hit.title));
  expect(searched()).toEqual(['0,0,20,40', '30,0,20,40', '30,0,20,40']);
  expect(parse).toHaveBeenCalledTimes(1);
});

test('every garment is searched again once the catalogue has changed', async () => {
  shows(garment(0), garment(30));
  const body = await look();
  await vi.waitFor(() => expect(rows(body)[1]?.textContent).toContain(hit.title));
  vi.mocked(search).mockResolvedValue({ ...reply, hits: [{ ...hit, title: 'New dress' }] });
  tellChange('catalogue');
  await vi.waitFor(() => expect(rows(body)[1]?.textContent).toContain('New dress'));
  expect(searched()).toEqual(['0,0,20,40', '30,0,20,40', '0,0,20,40', '30,0,20,40']);
  expect(parse).toHaveBeenCalledTimes(1);
});

test('a garment that is too small for a crop is left out', async () => {
  shows(garment(0, 7), garment(30));
  const body = await look();
  await vi.waitFor(() => expect(rows(body)[0]?.textContent).toContain(hit.title));
  expect(searched()).toEqual(['30,0,20,40']);
});

test('what the page sells is not offered for its own picture', async () => {
  const url = 'https://shop.example/dress';
  picture = addPicture(new Blob(['x']), { ...PAGE, url });
  shows(garment(0));
  await look();
  await vi.waitFor(() => expect(search).toHaveBeenCalled());
  expect(vi.mocked(search).mock.lastCall?.[2].get('pageUrl')).toBe(url);
});

test('no garment is sent to a program that has taken the companion’s port meanwhile', async () => {
  shows(garment(0));
  check.mockResolvedValueOnce(ready).mockResolvedValue({ status: 'foreign', port: 8787 });
  await look();
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(2));
  expect(search).not.toHaveBeenCalled();
});

test('what a person wears and pays holds for every garment, is told, and is searched anew when it changes', async () => {
  shows(garment(0), garment(30));
  const sizes = () => vi.mocked(search).mock.calls.map(([, , params]) => params.get('size'));
  await look();
  await vi.waitFor(() => expect(sizes()).toEqual([null, null]));
  unshow();
  const go = vi.fn();
  const body = await look({ size: ['M'], colour: ['red'] }, go);
  await vi.waitFor(() => expect(sizes()).toEqual([null, null, 'M', 'M']));
  expect([...body.querySelectorAll('.filtered .tag')].map((tag) => tag.textContent)).toEqual(['M']);
  click(body.querySelector('.filtered .tag'));
  expect({ ...fresh({ size: ['M'] }), ...go.mock.lastCall?.[0] }).toEqual(fresh({}));
  click(body.querySelector('.filtered .plain'));
  const cleared = { ...fresh({ size: ['M'], colour: ['red'] }), ...go.mock.lastCall?.[0] };
  expect(cleared).toEqual(fresh({ colour: ['red'] }));
  expect(parse).toHaveBeenCalledOnce();
});

test('a size in letters is one of clothes, and only what is searched under filters blames them', async () => {
  shows(garment(0), garment(30, 20, 'shoes'));
  vi.mocked(search).mockResolvedValue({ ...reply, hits: [] });
  const body = await look({ size: ['M'] });
  await vi.waitFor(() =>
    expect(rows(body).map((row) => row.querySelector('.note')?.textContent)).toEqual([
      'Your filters leave nothing that looks like it.',
      'Nothing close',
    ]),
  );
  unshow();
  await look({ size: ['M', '42'] });
  await vi.waitFor(() => expect(search).toHaveBeenCalledTimes(4));
  const sizes = vi.mocked(search).mock.calls.map(([, , params]) => params.getAll('size'));
  expect(sizes).toEqual([['M'], [], ['M', '42'], ['42']]);
});

test('all results of shoes are under the filters of their row, and the way back leads to the same look', async () => {
  shows(garment(0), garment(30, 20, 'shoes'));
  const go = vi.fn();
  const body = await look({ size: ['42', 'M'], inStock: true }, go);
  await vi.waitFor(() => expect(search).toHaveBeenCalledTimes(2));
  click(rows(body)[1]?.querySelector('.look-ways button') ?? null);
  const all: PanelState = go.mock.lastCall?.[0];
  expect(searchParams(all)).toEqual(vi.mocked(search).mock.lastCall?.[2]);
  expect(all.size).toEqual(['42']);
  unshow();
  const again = await look({ ...all, view: 'look' }, go);
  expect([...again.querySelectorAll('.filtered .tag')].map((tag) => tag.textContent)).toContain('M');
  expect(search).toHaveBeenCalledTimes(2);
  click([...again.querySelectorAll('.filtered .tag')].find((tag) => tag.textContent === 'M') ?? null);
  const { size, apart, inStock } = { ...all, ...go.mock.lastCall?.[0] };
  expect({ size, apart, inStock }).toEqual({ size: ['42'], apart: [], inStock: true });
});

const names = (body: HTMLElement) => rows(body).map((row) => row.querySelector('h2')?.textContent);

test('rows of one type are told apart by their number, in what is said of them too', async () => {
  shows(garment(0), garment(30), garment(60, 20, 'shoes'));
  vi.mocked(search)
    .mockResolvedValueOnce(reply)
    .mockResolvedValueOnce(reply)
    .mockResolvedValueOnce({ ...reply, type: 'shoes' });
  const body = await look();
  await vi.waitFor(() => expect(names(body)).toEqual(['Dress 1', 'Dress 2', 'Shoes']));
  expect(rows(body)[1]?.querySelector('.look-ways button')?.getAttribute('aria-label')).toContain('Dress 2');
});

test('a garment that lies in a larger one of its type is that one, found twice', async () => {
  shows(garment(0, 60), garment(10, 40, 'outer'), garment(55, 20, 'shoes'));
  vi.mocked(search)
    .mockResolvedValueOnce(reply)
    .mockResolvedValueOnce(reply)
    .mockResolvedValueOnce({ ...reply, type: 'shoes' });
  const body = await look();
  await vi.waitFor(() => expect(names(body)).toEqual(['Dress', 'Shoes']));
});

test('after a search of the whole picture nothing is looked for again, and the look is of who wears what was meant', async () => {
  const worn = (x: number, wearer: number) => ({ ...garment(x), wearer });
  const garments = [worn(0, 1), worn(30, 1), worn(60, 2)];
  picture.shows = { garments, meant: { x: 58, y: 0, w: 24, h: 40 } };
  await look();
  expect(parse).not.toHaveBeenCalled();
  expect(searched()).toEqual(['60,0,20,40']);
});
