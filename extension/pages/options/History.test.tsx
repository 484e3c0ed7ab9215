// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepHistory } from '../../storage/history.ts';
import { readPreferences } from '../../storage/settings.ts';
import { change, show, unshow } from '../../testing/show.ts';
import { History } from './History.tsx';

vi.mock('../../storage/history.ts');
vi.mock('../../storage/settings.ts');

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(readPreferences).mockResolvedValue({ history: false });
});
afterEach(unshow);

async function switched(): Promise<HTMLElement> {
  const body = show(<History />);
  await act(async () => undefined);
  await act(async () => change(body.querySelector('[role=switch]'), true));
  return body;
}

const isOn = (body: HTMLElement) => body.querySelector('[role=switch]')?.getAttribute('aria-checked');

test('switches the history on', async () => {
  const body = await switched();
  expect(keepHistory).toHaveBeenCalledWith(true);
  expect(isOn(body)).toBe('true');
  expect(body.querySelector('[role=alert]')?.textContent).toBe('');
});

test('tells when the browser cannot store it, and shows what holds', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.mocked(keepHistory).mockRejectedValue(new Error('QuotaExceededError'));
  const body = await switched();
  await vi.waitFor(() => expect(isOn(body)).toBe('false'));
  expect(body.querySelector('[role=alert]')?.textContent).toContain('could not store');
});

test('tells when the browser does not say whether it is kept', async () => {
  vi.mocked(readPreferences).mockRejectedValue(new Error('the storage is damaged'));
  const body = show(<History />);
  await vi.waitFor(() =>
    expect(body.querySelector('[role=alert]')?.textContent).toContain('could not store'),
  );
});
