// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Source } from '../../../contract/sources.ts';
import { listSources } from '../../companion/sources.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { show, unshow } from '../../testing/show.ts';
import { useCompanion } from '../../ui/use-companion.ts';
import { Welcome } from './Welcome.tsx';

vi.mock('../../companion/sources.ts');
vi.mock('../../ui/use-companion.ts');
vi.mock('./TryIt.tsx', () => ({ TryIt: () => null }));

const check = vi.fn();

beforeEach(() => {
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  check.mockResolvedValue(ready);
  vi.mocked(listSources).mockReset();
  vi.mocked(useCompanion).mockReturnValue(companionIn(ready, { check }));
});
afterEach(unshow);

test('asks for products first while there are none, and no longer once there are some', async () => {
  vi.mocked(listSources).mockResolvedValue([]);
  const body = show(<Welcome />);
  await vi.waitFor(() => expect(body.textContent).toContain('Your catalogue is still empty'));
  vi.mocked(listSources).mockResolvedValue([{ products: 3 } as Source]);
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() =>
    expect(body.textContent).toContain('Try it below, or bring in a catalogue of your own.'),
  );
});

test('asks nobody who has taken the companion’s port since', async () => {
  check.mockResolvedValue({ status: 'foreign', port: 8787 });
  show(<Welcome />);
  await act(async () => void window.dispatchEvent(new Event('focus')));
  expect(check).toHaveBeenCalled();
  expect(listSources).not.toHaveBeenCalled();
});
