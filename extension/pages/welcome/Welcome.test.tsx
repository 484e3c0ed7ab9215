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

beforeEach(() => {
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  vi.mocked(useCompanion).mockReturnValue(companionIn(ready));
});
afterEach(unshow);

test('asks for products first while there are none, and no longer once there are some', async () => {
  vi.mocked(listSources).mockResolvedValue([]);
  const body = show(<Welcome />);
  await act(async () => undefined);
  expect(body.textContent).toContain('Your catalogue is still empty');
  vi.mocked(listSources).mockResolvedValue([{ products: 3 } as Source]);
  await act(async () => void window.dispatchEvent(new Event('focus')));
  expect(body.textContent).toContain('Try it below, or bring in a catalogue of your own.');
});
