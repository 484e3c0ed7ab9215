// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropSaved, listSaved, type Saved } from '../../storage/saved.ts';
import { companionIn } from '../../testing/companion.ts';
import { hit } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { Announcer } from '../announce.tsx';
import { download } from './export.ts';
import { SavedView } from './SavedView.tsx';
import { SavedProvider } from './use-saved.tsx';

vi.mock('../../storage/saved.ts');
vi.mock('./export.ts', async (real) => ({ ...(await real<object>()), download: vi.fn() }));

const saved: Saved[] = [
  { product: hit, at: 0, thumbnail: null },
  { product: { ...hit, id: 'shop:2', title: 'Red dress' }, at: 0, thumbnail: null },
];
// Nobody answers: what is kept here is shown all the same.
const companion = companionIn({ status: 'absent' } as never);

beforeEach(() => {
  vi.mocked(listSaved).mockResolvedValue(saved);
  vi.mocked(dropSaved).mockResolvedValue();
});
afterEach(unshow);

async function view(): Promise<HTMLElement> {
  const body = show(
    <SavedProvider>
      <SavedView companion={companion} go={vi.fn()} />
      <Announcer />
    </SavedProvider>,
  );
  await act(async () => undefined);
  return body;
}

test('waits with an outline, and says what a heart does when nothing is saved', async () => {
  const { promise, resolve } = Promise.withResolvers<Saved[]>();
  vi.mocked(listSaved).mockReturnValue(promise);
  const body = await view();
  expect(body.querySelector('.skeleton')).not.toBeNull();
  await act(async () => resolve([]));
  expect(body.querySelector('h1')?.textContent).toBe('Nothing saved yet');
});

test('shows what was saved without a companion, and takes it away with its heart', async () => {
  const body = await view();
  expect([...body.querySelectorAll('.saved-item .title')].map((title) => title.textContent)).toEqual([
    hit.title,
    'Red dress',
  ]);
  vi.mocked(listSaved).mockResolvedValue(saved.slice(1));
  click(body.querySelector('.saved-item .heart'));
  expect(dropSaved).toHaveBeenCalledWith(hit.id);
  await vi.waitFor(() => expect(body.querySelectorAll('.saved-item')).toHaveLength(1));
  expect(body.querySelector('[role=status]')?.textContent).toBe('No longer saved');
});

test('hands the list out as a table and as JSON', async () => {
  const body = await view();
  const [csv, json] = body.querySelectorAll('.exports button');
  click(csv ?? null);
  expect(download).toHaveBeenLastCalledWith(
    expect.stringMatching(/^lookalike-\d{4}-\d\d-\d\d\.csv$/),
    'text/csv',
    expect.stringContaining('Red dress'),
  );
  click(json ?? null);
  expect(JSON.parse(vi.mocked(download).mock.lastCall?.[2] ?? '').products).toHaveLength(2);
});
