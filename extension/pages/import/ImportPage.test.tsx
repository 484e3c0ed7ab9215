// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportJob } from '../../../contract/imports.ts';
import type { Source } from '../../../contract/sources.ts';
import { watchChanges } from '../../changes.ts';
import type { Connection } from '../../companion/client.ts';
import { cancelImport, followImport, listImports, startImport } from '../../companion/imports.ts';
import { CompanionError } from '../../companion/request.ts';
import { listSources, refreshSource } from '../../companion/sources.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { type CompanionState, useCompanion } from '../../ui/use-companion.ts';
import { ImportPage } from './ImportPage.tsx';

vi.mock('../../companion/imports.ts');
vi.mock('../../companion/sources.ts');
vi.mock('../../ui/use-companion.ts');
vi.mock('../../ui/CompanionStatus.tsx', () => ({ CompanionStatus: () => 'No companion' }));

const readyOn = (port: number) => ({ status: 'ready', port, pairing: PAIRING }) as const;
const FOREIGN: Connection = { status: 'foreign', port: 8787 };
const check = vi.fn<() => Promise<Connection>>();
const source = { id: 'tees', name: 'Tees', kind: 'shop', from: 'web', refreshable: true } as Source;
const running = {
  id: 'job-1',
  source: 'tees',
  state: 'running',
  endedAt: null,
  progress: { phase: 'importing', rows: 1, total: 9, rate: 0, secondsLeft: null },
} as ImportJob;

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
  check.mockResolvedValue(readyOn(8787));
  vi.mocked(listImports).mockResolvedValue([]);
  vi.mocked(listSources).mockResolvedValue([
    { ...source, products: 3, retired: 0, importedAt: null, resumeAt: null },
  ]);
});
afterEach(() => {
  unshow();
  vi.useRealTimers();
});

async function page(state: CompanionState = readyOn(8787)): Promise<HTMLElement> {
  vi.mocked(useCompanion).mockReturnValue(companionIn(state, { check }));
  const body = show(<ImportPage />);
  await pass(0);
  return body;
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words) ?? null;

test('asks nobody who has taken the companion’s port since', async () => {
  // Of another source: what is being read already is not asked for again.
  vi.mocked(listImports).mockResolvedValue([{ ...running, source: 'shirts' }]);
  vi.mocked(followImport).mockReturnValue((async function* () {})());
  const body = await page();
  expect(body.textContent).toContain('Tees');
  vi.mocked(listImports).mockClear();
  check.mockResolvedValue(FOREIGN);
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  for (const words of ['Check first', 'Refresh', 'Cancel']) click(button(words));
  await pass(10_000);
  for (const call of [listImports, startImport, cancelImport, refreshSource])
    expect(call).not.toHaveBeenCalled();
});

test('a feed that could not be handed over is named, with what to do next', async () => {
  vi.mocked(startImport).mockRejectedValue(new CompanionError('unreachable'));
  const body = await page();
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  click(button('Check first'));
  await pass(0);
  const words = body.querySelector('.message[role=alert]')?.textContent;
  expect(words).toContain('https://shop.example/ could not be handed over');
  expect(words).toContain('Start the companion if it has stopped');
});

test('one that broke off is asked to prove itself again before each try, and followed to another port', async () => {
  check.mockResolvedValueOnce(readyOn(8787)).mockResolvedValueOnce(readyOn(8788));
  vi.mocked(listImports).mockRejectedValueOnce(new CompanionError('unreachable'));
  const body = await page();
  expect(body.querySelector('[role=alert]')?.textContent).toContain('The companion does not answer.');
  await pass(2_000);
  expect(vi.mocked(listImports).mock.calls.map(([{ port }]) => port)).toEqual([8787, 8788]);
  expect(body.textContent).not.toContain('does not answer');
});

test('the panels are told once an import has changed the catalogue, and not of what is there already', async () => {
  const tell = vi.fn();
  const stop = watchChanges('catalogue', tell);
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.mocked(listImports).mockResolvedValueOnce([running]);
  vi.mocked(followImport).mockReturnValue(
    (async function* () {
      await promise;
      yield { ...running, endedAt: '2026-03-01T00:00:00.000Z' } as ImportJob;
    })(),
  );
  await page();
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(tell).not.toHaveBeenCalled();
  const products = { ...source, products: 9, retired: 0, importedAt: null, resumeAt: null };
  vi.mocked(listSources).mockResolvedValue([products]);
  await act(async () => resolve());
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  stop();
});

test('what was chosen stays while the companion is away', async () => {
  const body = await page();
  const address = () => body.querySelector<HTMLInputElement>('input[name=url]')?.value;
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  await page({ status: 'absent' });
  expect(body.textContent).toContain('No companion');
  await page();
  expect(body.textContent).not.toContain('No companion');
  expect(address()).toBe('https://shop.example/');
});

test('what a dry run has found stays to be corrected when a companion that was started anew knows none', async () => {
  const columns = {
    type: 'about:lookalike/bad-feed',
    title: 'No',
    status: 422,
    detail: '',
    columns: ['Bild'],
  };
  const dry = { ...running, id: 'dry', dryRun: true, state: 'failed', endedAt: '2026-03-01T00:00:00.000Z' };
  const checked = { ...dry, report: null, problem: columns } as unknown as ImportJob;
  vi.mocked(startImport).mockResolvedValue(checked);
  vi.mocked(listImports).mockResolvedValue([checked]);
  const body = await page();
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  click(button('Check first'));
  await pass(0);
  expect(body.querySelector('#checked')).not.toBeNull();
  vi.mocked(listImports).mockResolvedValue([]);
  await page({ status: 'absent' });
  await page();
  expect(body.querySelector('#checked')).not.toBeNull();
});

test('a check that comes to nothing can be sent once more, with what was corrected', async () => {
  const columns = { header: ['Bild', 'Foto'], mapping: {} };
  const dry = { ...running, id: 'dry', dryRun: true, state: 'done', endedAt: '2026-03-01T00:00:00.000Z' };
  const report = { rows: 1, usable: 0, columns, reasons: [], notes: [] };
  const checked = { ...dry, report, problem: null } as unknown as ImportJob;
  vi.mocked(startImport).mockResolvedValueOnce(checked).mockRejectedValue(new CompanionError('unreachable'));
  vi.mocked(listImports).mockResolvedValue([checked]);
  const body = await page();
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  click(button('Check first'));
  await pass(0);
  change(body.querySelector('select[name=image]'), 'Foto');
  click(button('Check again'));
  await pass(0);
  expect(body.querySelector('[role=alert]')?.textContent).toContain('could not be handed over');
  expect(button('Check again')).not.toBeNull();
});

test('whoever begins anew after a check that failed finds the feed there still, and what to read it as', async () => {
  const dry = { ...running, id: 'dry', dryRun: true, state: 'failed', endedAt: '2026-03-01T00:00:00.000Z' };
  const problem = { type: 'about:lookalike/bad-feed', title: 'No', status: 422, detail: '' };
  const refused = { ...dry, report: null, problem } as unknown as ImportJob;
  vi.mocked(startImport).mockResolvedValue(refused);
  vi.mocked(listImports).mockResolvedValue([refused]);
  const body = await page();
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  click(button('Check first'));
  await pass(0);
  click(button('Start over'));
  expect(body.querySelector<HTMLInputElement>('input[name=url]')?.value).toBe('https://shop.example/');
  change(body.querySelector('select[name=feed-format]'), 'schema-org');
  click(button('Check first'));
  await pass(0);
  expect(startImport).toHaveBeenLastCalledWith(
    expect.anything(),
    { from: 'web', url: 'https://shop.example/' },
    expect.objectContaining({ format: 'schema-org', dryRun: true }),
    expect.anything(),
  );
});

const DONE = {
  rows: 9,
  usable: 9,
  added: 9,
  updated: 0,
  unchanged: 0,
  reasons: [],
  notes: [],
  columns: null,
};
const done = (id: string) =>
  ({
    ...{ ...running, id, state: 'done', dryRun: false, endedAt: '2026-03-01T00:00:00.000Z' },
    ...{ report: { ...DONE, whole: true, retired: 0, skipped: 0 }, problem: null },
  }) as unknown as ImportJob;

test('an import that goes on under another id in the next companion is still the one that was begun here', async () => {
  const dry = { ...done('dry'), dryRun: true } as ImportJob;
  const begun = { ...running, dryRun: false } as ImportJob;
  vi.mocked(startImport).mockResolvedValueOnce(dry).mockResolvedValueOnce(begun);
  vi.mocked(listImports).mockResolvedValueOnce([]);
  vi.mocked(followImport).mockImplementation(() => (async function* () {})());
  const body = await page();
  change(body.querySelector('input[name=url]'), 'https://shop.example/');
  click(button('Check first'));
  await pass(0);
  vi.mocked(listImports).mockResolvedValue([begun, dry]);
  click(button('Import 9 products'));
  await pass(0);
  expect(body.querySelector('form.feed')).toBeNull();
  await page({ status: 'absent' });
  expect(body.textContent).toContain('It goes on when the companion is back.');
  const again = { ...begun, id: 'job-2' };
  vi.mocked(listImports).mockResolvedValue([again]);
  await page();
  expect(body.querySelector('progress')).not.toBeNull();
  expect(body.querySelector('form.feed')).toBeNull();
  vi.mocked(listImports).mockResolvedValue([done('job-2')]);
  await page({ status: 'absent' });
  await page();
  expect(body.querySelector('.good')?.textContent).toContain('tees is in your catalogue');
  expect(button('Import more')).not.toBeNull();
  click(button('Import more'));
  expect(body.querySelector('.good')?.closest('details')?.open).toBe(false);
});

test('what came of an import that was seen under way is seen too, beside the form', async () => {
  vi.mocked(listImports).mockResolvedValue([done('job-0')]);
  const body = await page();
  expect(body.querySelector('.good')?.closest('details')).not.toBeNull();
  vi.mocked(followImport).mockImplementation(() => (async function* () {})());
  vi.mocked(listImports).mockResolvedValue([{ ...running, dryRun: false }, done('job-0')]);
  await page({ status: 'absent' });
  await page();
  vi.mocked(listImports).mockResolvedValue([done('job-1'), done('job-0')]);
  await page({ status: 'absent' });
  await page();
  expect(body.querySelectorAll('.good')).toHaveLength(1);
  expect(body.querySelector('.good')?.closest('details')).toBeNull();
  expect(body.querySelector('form.feed')).not.toBeNull();
});
