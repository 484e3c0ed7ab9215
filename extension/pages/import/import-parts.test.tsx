// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { ImportJob, ImportReport } from '../../../contract/imports.ts';
import type { Source } from '../../../contract/sources.ts';
import { refreshSource } from '../../companion/sources.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { change, click } from '../../testing/show.ts';
import { speak } from '../../testing/words.ts';
import { Checked } from './Checked.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { type Draft, EMPTY_DRAFT, readingOf } from './draft.ts';
import { formatDuration } from './duration.ts';
import { FeedForm } from './FeedForm.tsx';
import { FeedPicker } from './FeedPicker.tsx';
import { Outcome } from './Outcome.tsx';
import { Progress } from './Progress.tsx';
import { SourceEditor } from './SourceEditor.tsx';
import { SourceItem } from './SourceItem.tsx';

vi.mock('../../companion/sources.ts');

afterEach(() => {
  render(null, document.body);
  speak('en');
});

function show(part: ComponentChild): HTMLElement {
  act(() => render(part, document.body));
  return document.body;
}
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);

const report: ImportReport = {
  source: 'tees',
  format: 'table',
  dryRun: true,
  columns: { header: ['Nr', 'Bild', 'Name'], mapping: { image: 'Bild' } },
  rows: 1200,
  usable: 1000,
  added: 0,
  updated: 0,
  unchanged: 0,
  embedded: 0,
  retired: 0,
  whole: true,
  priceChanges: 0,
  skipped: 200,
  picturesMissing: 0,
  reasons: [
    { kind: 'no-picture', count: 199, first: [{ line: 7, detail: 'no picture is named' }] },
    { kind: 'from-tomorrow', count: 1, first: [{ line: 9, detail: 'new' }] },
  ],
  notes: [
    { kind: 'price-unread', count: 2, first: [{ line: 11, detail: 'the price (ask us)', found: 'ask us' }] },
  ],
  resumedAt: 0,
  seconds: 2,
};
const job: ImportJob = {
  id: 'job-1',
  source: 'tees',
  state: 'done',
  dryRun: true,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: '2026-01-01T00:00:00Z',
  endedAt: '2026-01-01T00:00:02Z',
  progress: { phase: 'reading', rows: 0, total: null, rate: 0, secondsLeft: null },
  report,
  problem: null,
};
const SOURCE: Source = {
  id: 'tees',
  name: 'Tees',
  kind: 'shop',
  from: 'https://shop.example/',
  refreshable: true,
  format: 'table',
  products: 1200,
  retired: 34,
  importedAt: null,
  resumeAt: null,
};
const companion = companionIn({ status: 'ready', port: 1, pairing: PAIRING });
const draft: Draft = { ...EMPTY_DRAFT, feed: { from: 'web', url: 'https://shop.example/' } };

function checked(over: Partial<Parameters<typeof Checked>[0]> = {}) {
  const acts = { check: vi.fn(), take: vi.fn(), startOver: vi.fn() };
  show(<Checked job={job} draft={draft} into={undefined} sending={false} {...acts} {...over} />);
  return acts;
}

test('a dry run shows rows, usable ones, and each reason with its lines', () => {
  checked();
  const text = document.body.textContent ?? '';
  expect(text).toContain('Rows read1,200');
  expect(text).toContain('No picture is named 199');
  // What the reason above it has said is not said again.
  expect(text).toContain('Line 7 and 198 more');
  // A reason of a newer companion keeps its short name.
  expect(text).toContain('from tomorrow 1Line 9 new');
  expect(text).toContain('The price cannot be read and is left out 2');
  expect(text).toContain('Line 11 ask us');
});

test('a picture of a kind that is not read is told from what is no picture', () => {
  const kinds = ['picture-format', 'picture-not-an-image'];
  const reasons = kinds.map((kind) => ({ kind, count: 1, first: [] }));
  checked({ job: { ...job, report: { ...report, reasons, notes: [] } } });
  const [format, none] = [...document.querySelectorAll('summary')].map(({ textContent }) => textContent);
  expect(format).toContain('save them as JPEG');
  expect(none).toContain('This is no picture that can be read');
});

test('each reason for which a picture cannot be had says what to do', () => {
  const kinds = ['address', 'not-web', 'too-many-redirects', 'unreachable'];
  const reasons = kinds.map((kind) => ({ kind: `picture-${kind}`, count: 1, first: [] }));
  checked({ job: { ...job, report: { ...report, reasons, notes: [] } } });
  const told = [...document.querySelectorAll('summary')].map(({ textContent }) => textContent);
  expect(told.slice(0, 4)).toEqual([
    expect.stringContaining('correct it in the feed'),
    expect.stringContaining('give the picture’s own address'),
    expect.stringContaining('open it in a browser'),
    expect.stringContaining('import again later'),
  ]);
});

test('in Korean it says nothing in English', () => {
  speak('ko');
  checked({ job: { ...job, report: { ...report, reasons: report.reasons.slice(0, 1) } } });
  const lines = [...document.querySelectorAll('.reasons li')].map(({ textContent }) => textContent);
  expect(lines).toEqual(['7번째 줄 ', expect.stringMatching(/198/), '11번째 줄 ask us', expect.anything()]);
});

test('the guess is shown; importing is one click while it is right', () => {
  const { take, check } = checked();
  expect(document.querySelector<HTMLSelectElement>('select[name=image]')?.value).toBe('Bild');
  button('Import 1,000 products')?.click();
  expect(take).toHaveBeenCalledOnce();
  expect(check).not.toHaveBeenCalled();
});

test('a corrected guess is checked again before anything is imported', () => {
  const { check } = checked();
  const pick = (field: string, column: string) => {
    const select = document.querySelector<HTMLSelectElement>(`select[name=${field}]`) as HTMLSelectElement;
    act(() => {
      select.value = column;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  pick('title', 'Name');
  pick('image', '');
  expect(button('Import 1,000 products')).toBeUndefined();
  button('Check again')?.click();
  expect(check).toHaveBeenCalledWith({ ...readingOf(draft), mapping: { title: 'Name', image: '' } });
});

test('what the feed does not say is asked, and checked again', () => {
  const silent = { ...report, notes: [{ kind: 'no-currency', count: 1000, first: [] }] };
  const { check } = checked({ job: { ...job, report: silent }, into: 'Tees' });
  expect(document.body.textContent).toContain('“Tees” is there already');
  expect(document.querySelector<HTMLDetailsElement>('.unsaid')?.open).toBe(true);
  expect(document.querySelector('.unsaid')?.textContent).toContain('Choose the currency');
  change(document.querySelector('select[name=feed-currency]'), 'EUR');
  change(document.querySelector('input[name=feed-shop]'), 'tees');
  expect(document.querySelector('.unsaid .fault')?.textContent).toMatch(/^An address begins/);
  expect(button('Check again')?.disabled).toBe(true);
  document.querySelector<HTMLFormElement>('form.fields')?.requestSubmit();
  expect(check).not.toHaveBeenCalled();
  change(document.querySelector('input[name=feed-shop]'), 'tees.example');
  document.querySelector<HTMLFormElement>('form.fields')?.requestSubmit();
  const said = { currency: 'EUR', shop: 'https://tees.example' };
  expect(check).toHaveBeenCalledWith({ ...readingOf(draft), ...said });
});

test('a feed with a row that cannot be read says that nothing is put aside, before and after', () => {
  const torn = { ...report, whole: false };
  checked({ job: { ...job, report: torn }, into: 'Tees' });
  expect(document.body.textContent).not.toContain('is there already');
  expect(document.body.textContent).toContain('so none is put aside');
  show(<Outcome job={{ ...job, dryRun: false, report: { ...torn, dryRun: false } }} />);
  expect(document.body.textContent).toContain('so none is put aside');
});

test('of a feed that says all, nothing more is asked unless one opens it', () => {
  checked();
  expect(document.querySelector<HTMLDetailsElement>('.unsaid')?.open).toBe(false);
  expect(document.body.textContent).not.toContain('is there already');
});

test('a table without a known picture column can be mapped by hand', () => {
  const problem = {
    type: 'about:lookalike/bad-feed',
    title: 'The feed cannot be imported',
    status: 422,
    detail: 'No column is known; say which with --map image=COLUMN.',
    columns: ['Nr', 'Foto'],
    mapping: { id: 'Nr' },
  };
  const { check } = checked({ job: { ...job, state: 'failed', report: null, problem } });
  expect(document.querySelector('h1')?.textContent).toBe('The feed cannot be imported');
  expect(document.querySelector('[role=status]')?.textContent).toMatch(
    /^No column .* below which one does\.$/,
  );
  expect([...document.querySelectorAll('select[name=image] option')].map((o) => o.textContent)).toEqual([
    'None',
    'Nr',
    'Foto',
  ]);
  const select = (field: string) => document.querySelector<HTMLSelectElement>(`select[name=${field}]`);
  expect(document.querySelector<HTMLDetailsElement>('.unsaid')?.open).toBe(true);
  // What is known of the others is not asked again.
  expect(select('id')?.value).toBe('Nr');
  expect(select('image')?.value).toBe('');
  change(select('image'), 'Foto');
  click(button('Check again') ?? null);
  expect(check).toHaveBeenCalledWith({ ...readingOf(draft), mapping: { image: 'Foto' } });
});

test('another encoding takes back what was said of the columns, whose names it changes', () => {
  const { check } = checked({ draft: { ...draft, mapping: { title: 'Naam' } } });
  change(document.querySelector('select[name=feed-currency]'), 'EUR');
  change(document.querySelector('select[name=feed-encoding]'), 'euc-kr');
  click(button('Check again') ?? null);
  expect(check).toHaveBeenCalledWith({
    ...readingOf(draft),
    mapping: {},
    currency: 'EUR',
    encoding: 'euc-kr',
  });
});

test('an import under way says how far, how fast and how long', () => {
  const running: ImportJob = {
    ...job,
    state: 'running',
    dryRun: false,
    endedAt: null,
    progress: { phase: 'importing', rows: 1500, total: 5000, rate: 12.34, secondsLeft: 290 },
  };
  const parts = { companion, job: running, tell: vi.fn() };
  const body = show(<Progress {...parts} away={false} />);
  expect(body.querySelector('progress')?.getAttribute('max')).toBe('5000');
  expect(body.querySelector('.numbers')?.textContent).toBe(
    '1,500 of 5,000 rows · 12 a second · about 5 minutes left',
  );
  expect(body.querySelector('[role=status]')?.textContent).toBe('Looking at the pictures…');
  // Nothing is under way while the companion is away, so nothing has a speed.
  show(<Progress {...parts} away={true} />);
  expect(body.querySelector('.numbers')?.textContent).toBe('1,500 of 5,000 rows');
  expect(body.querySelector('[role=status]')?.textContent).toBe('');
  expect(body.textContent).toContain('It goes on when the companion is back.');
  expect(body.textContent).not.toContain('the companion goes on');
  expect(button('Cancel')?.disabled).toBe(true);
});

test('an import of which nothing came in is no success', () => {
  const nothing = { ...report, dryRun: false, usable: 0 };
  const body = show(<Outcome job={{ ...job, dryRun: false, report: nothing }} />);
  expect(body.querySelector('h1')?.textContent).toBe('Nothing of tees could be used');
  expect(body.querySelector('.good')).toBeNull();
});

test('an import that is done sends nobody to a choice that is not there', () => {
  const silent = { ...report, dryRun: false, notes: [{ kind: 'no-currency', count: 1000, first: [] }] };
  const body = show(<Outcome job={{ ...job, dryRun: false, report: silent }} />);
  expect(body.textContent).toContain('No currency is named 1,000');
});

test('the form says what is missing and never sends half a choice', () => {
  const check = vi.fn();
  const body = show(<FeedForm draft={EMPTY_DRAFT} sources={[]} sending={false} check={check} />);
  const fill = (name: string, value: string) => {
    const input = body.querySelector<HTMLInputElement>(`input[name=${name}]`) as HTMLInputElement;
    act(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const submit = () => {
    const event = new Event('submit', { bubbles: true, cancelable: true });
    act(() => void body.querySelector('form')?.dispatchEvent(event));
    return body.querySelector('.fault')?.textContent;
  };
  expect(submit()).toBe('Choose a file or a folder, or type an address.');
  fill('url', 'shop');
  // The fault goes with what it was about.
  expect(body.querySelector('.fault')?.textContent).toBe('');
  expect(submit()).toBe('An address begins with http:// or https://.');
  fill('url', 'https://shop.example/products.json');
  fill('source', 'a:b');
  expect(submit()).toMatch(/at most 60 letters/);
  expect(check).not.toHaveBeenCalled();
  fill('source', 'My shop');
  expect(submit()).toBe('');
  expect(check).toHaveBeenCalledWith({
    ...EMPTY_DRAFT,
    feed: { from: 'web', url: 'https://shop.example/products.json' },
    source: 'My-shop',
  });
});

test('a chosen file takes the fault of having chosen none away', () => {
  const body = show(<FeedForm draft={EMPTY_DRAFT} sources={[]} sending={false} check={vi.fn()} />);
  act(() => void body.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
  expect(body.querySelector('.fault')?.textContent).toBe('Choose a file or a folder, or type an address.');
  const input = body.querySelector<HTMLInputElement>('input[name=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', {
    // Which a browser says of every file.
    value: [Object.assign(new File(['id'], 'feed.csv'), { webkitRelativePath: '' })],
  });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(body.textContent).toContain('feed.csv');
  expect(body.querySelector('.fault')?.textContent).toBe('');
});

test('a file that has changed is chosen again under the same name', () => {
  const body = show(<FeedForm draft={EMPTY_DRAFT} sources={[]} sending={false} check={vi.fn()} />);
  const input = body.querySelector<HTMLInputElement>('input[name=file]') as HTMLInputElement;
  const file = Object.assign(new File(['id'], 'feed.csv'), { webkitRelativePath: '' });
  Object.defineProperty(input, 'files', { value: [file] });
  // Browsers tell of a choice only where it is another one.
  const empty = vi.spyOn(input, 'value', 'set');
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(empty).toHaveBeenCalledWith('');
  expect(body.textContent).toContain('feed.csv');
});

test('a drop of which nothing can be read says so, and takes nothing away', async () => {
  const feed = { from: 'file', name: 'feed.csv', file: new File([''], 'feed.csv') } as const;
  const body = show(<FeedForm draft={{ ...draft, feed }} sources={[]} sending={false} check={vi.fn()} />);
  const readEntries = (_: unknown, fail: () => void) => fail();
  const folder = { isDirectory: true, name: 'shop', createReader: () => ({ readEntries }) };
  const dataTransfer = { items: [{ webkitGetAsEntry: () => folder }], files: [] };
  body.querySelector('fieldset')?.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer }));
  await vi.waitFor(() => expect(body.querySelector('.fault')?.textContent).toMatch(/could not be read/));
  expect(body.textContent).toContain('feed.csv');
});

test('notes stand for themselves where no row was left out', () => {
  const headings = () =>
    [...document.querySelectorAll('.reasons > h2')].map(({ textContent }) => textContent);
  checked();
  expect(headings()).toEqual(['Why rows were left out', 'Worth knowing about the others']);
  checked({ job: { ...job, report: { ...report, skipped: 0, reasons: [] } } });
  expect(headings()).toEqual(['Worth knowing']);
});

test('a source says where it came from unless its name does', () => {
  const source: Source = { ...SOURCE, name: 'feed.csv', from: 'feed.csv', refreshable: false };
  const parts = { companion, catalogue: {} as never };
  show(<SourceItem {...parts} source={source} announce={vi.fn()} />);
  expect(document.querySelector('.from')).toBeNull();
  show(<SourceItem {...parts} source={{ ...source, name: 'Tees' }} announce={vi.fn()} />);
  expect(document.querySelector('.from')?.textContent).toBe('feed.csv');
});

test('what was saved from pages says of itself neither a feed nor an import', () => {
  const saved: Source = { ...SOURCE, id: 'saved', name: 'saved', from: 'pages', refreshable: false };
  const parts = { companion, catalogue: {} as never, announce: vi.fn() };
  const text = show(<SourceItem {...parts} source={saved} />).textContent;
  expect(text).toContain('save a page again');
  expect(text).not.toMatch(/not imported|came from a browser|savedpages/);
  expect(document.querySelector('.from')).toBeNull();
});

test('no feed goes by the name of what was saved from pages', () => {
  const check = vi.fn();
  const sources = [{ ...SOURCE, id: 'saved', name: 'My finds' }];
  const body = show(<FeedForm draft={draft} sources={sources} sending={false} check={check} />);
  for (const name of ['saved', 'my finds']) {
    change(body.querySelector('input[name=source]'), name);
    expect(body.querySelector('.fault')?.textContent).toBe(
      `“${name}” holds what is saved from pages: choose another name.`,
    );
    expect(body.textContent).not.toContain('is there already');
    click(button('Check first') ?? null);
  }
  expect(check).not.toHaveBeenCalled();
  expect(body.querySelector('datalist option')).toBeNull();
});

test('a renamed source is brought up to date by its name, in capitals or not', () => {
  const check = vi.fn();
  const sources = [{ ...SOURCE, name: 'Tees & Co' }];
  const body = show(<FeedForm draft={draft} sources={sources} sending={false} check={check} />);
  change(body.querySelector('input[name=source]'), 'tees & co ');
  expect(body.textContent).toContain('“Tees & Co” is there already');
  click(button('Check first') ?? null);
  expect(check).toHaveBeenCalledWith({ ...draft, source: 'tees' });
});

test('a source takes no name that another one goes by', () => {
  const save = vi.fn();
  const parts = { others: [{ ...SOURCE, id: 'shirts', name: 'My shirts' }], save, leave: vi.fn() };
  const body = show(<SourceEditor source={SOURCE} {...parts} />);
  for (const name of ['my Shirts', 'Shirts']) {
    change(body.querySelector('input[name=name]'), name);
    click(button('Save') ?? null);
    expect(body.querySelector('.fault')?.textContent).toMatch(/^Another source goes by this name/);
  }
  expect(save).not.toHaveBeenCalled();
  change(body.querySelector('input[name=name]'), 'Best tees');
  click(button('Save') ?? null);
  expect(save).toHaveBeenCalledWith({ name: 'Best tees', kind: 'shop' });
});

test('a source that was cut off says so, but not while it goes on', () => {
  const source = { ...SOURCE, resumeAt: 40 };
  const going: ImportJob = { ...job, state: 'running', dryRun: false, endedAt: null };
  const shown = (jobs: ImportJob[]) =>
    show(<SourceItem {...{ companion, source }} catalogue={{ jobs } as never} announce={vi.fn()} />)
      .textContent;
  for (const others of [[], [job], [{ ...going, source: 'shirts' }], [{ ...going, dryRun: true }]])
    expect(shown(others)).toContain('cut off after 40 rows');
  expect(shown([job, going])).not.toContain('cut off');
});

test('a double click sends an action once, and what runs already is not asked for again', async () => {
  const refreshed = vi.mocked(refreshSource).mockResolvedValue(job);
  const ready = { status: 'ready', port: 1, pairing: PAIRING } as never;
  const check = vi.fn().mockResolvedValue(ready);
  const [tell, reload] = [vi.fn(), vi.fn()];
  const shown = (jobs: ImportJob[]) =>
    show(
      <SourceItem
        {...{ companion: companionIn(ready, { check }), source: SOURCE, announce: vi.fn() }}
        catalogue={{ jobs, tell, reload } as never}
      />,
    );
  shown([]);
  click(button('Refresh') ?? null);
  click(button('Refresh') ?? null);
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  expect(refreshed).toHaveBeenCalledOnce();
  // The companion may answer between the two clicks.
  shown([{ ...job, state: 'queued', dryRun: false, endedAt: null }]);
  click(button('Refresh') ?? null);
  shown([{ ...job, dryRun: false }]);
  click(button('Refresh') ?? null);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  expect(refreshed).toHaveBeenCalledTimes(2);
});

test('deleting says how many products go, retired ones too', () => {
  const remove = vi.fn();
  const body = show(<DeleteDialog source={SOURCE} remove={remove} leave={vi.fn()} />);
  expect(body.querySelector('dialog')?.open).toBe(true);
  expect(body.textContent).toContain('1,234 products will leave your catalogue for good.');
  // A dialog gives the focus to its first button: Enter alone takes nothing away.
  expect(body.querySelector('dialog button')?.textContent).toBe('Keep it');
  button('Delete')?.click();
  expect(remove).toHaveBeenCalledOnce();
});

test('durations are as exact as one wants to know, in either language', () => {
  expect(formatDuration(0.2)).toBe('1 second');
  expect(formatDuration(300)).toBe('5 minutes');
  expect(formatDuration(9000)).toBe('2.5 hours');
  speak('ko');
  expect(formatDuration(300)).toBe('5분');
});

test.each(['dragover', 'drop'])(
  'a %s of a file beside the box opens nothing, and one of words is let be',
  (type) => {
    const pick = vi.fn();
    show(<FeedPicker feed={null} pick={pick} unread={vi.fn()} />);
    const drag = (types: string[]) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      document.body.dispatchEvent(Object.assign(event, { dataTransfer: { types } }));
      return event.defaultPrevented;
    };
    expect(drag(['Files'])).toBe(true);
    expect(drag(['text/plain'])).toBe(false);
    expect(pick).not.toHaveBeenCalled();
  },
);
