// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { show, unshow } from '../../testing/show.ts';
import { CompanionSection } from './CompanionSection.tsx';

afterEach(unshow);

test('tells when a pairing could not be forgotten, which it can be asked for again', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const leave = vi.fn().mockRejectedValue(new Error('the storage is damaged'));
  const companion = companionIn({ status: 'ready', port: 8787, pairing: PAIRING }, { leave });
  const body = show(<CompanionSection companion={companion} />);
  const button = body.querySelector<HTMLButtonElement>('[aria-describedby="paired unpair-hint"]');
  await act(async () => button?.click());
  expect(body.querySelector('[role=alert]')?.textContent).toContain('could not store');
  expect(button?.disabled).toBe(false);
});
