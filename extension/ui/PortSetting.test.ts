import { expect, test } from 'vitest';
import { readPort } from './PortSetting.tsx';

test('reads a port, and nothing as the usual ones', () => {
  expect(readPort(' 8790 ')).toBe(8790);
  expect(readPort('')).toBeNull();
});

test('knows what is no port', () => {
  for (const text of ['0', '65536', '-1', '80.5', 'http://127.0.0.1:80', '8e9']) {
    expect(readPort(text), text).toBeUndefined();
  }
});
