// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { companionIn } from '../testing/companion.ts';
import { show, unshow } from '../testing/show.ts';
import { PortSetting, readPort } from './PortSetting.tsx';

afterEach(unshow);

test('reads a port, and nothing as the usual ones', () => {
  expect(readPort(' 8790 ')).toBe(8790);
  expect(readPort('')).toBeNull();
});

test('knows what is no port', () => {
  for (const text of ['0', '65536', '-1', '80.5', 'http://127.0.0.1:80', '8e9']) {
    expect(readPort(text), text).toBeUndefined();
  }
});

test('tells when the browser cannot store it', async () => {
  const usePort = vi.fn().mockRejectedValue(new Error('QuotaExceededError'));
  const body = show(<PortSetting companion={companionIn({ status: 'absent' }, { usePort })} />);
  await act(async () => body.querySelector('form')?.requestSubmit());
  expect(usePort).toHaveBeenCalledWith(null);
  expect(body.querySelector('[role=alert]')?.textContent).toContain('could not store');
});
