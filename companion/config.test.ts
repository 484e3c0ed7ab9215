import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const hosts = (...allowHost: string[]) => readConfig({ allowHost }, {}).allowHosts;

test.each([
  ['shop.test', 'shop.test'],
  ['Shop.Test:8080', 'shop.test'],
  ['127.0.0.1:8080', '127.0.0.1'],
  ['http://127.0.0.1:8080/feed.csv', '127.0.0.1'],
  ['::1', '[::1]'],
  ['[::1]:8080', '[::1]'],
])('--allow-host %s means %s', (written, host) => {
  expect(hosts(written)).toEqual([host]);
});

test('several hosts come one by one, and with commas from the environment', () => {
  expect(hosts('a.test', 'b.test')).toEqual(['a.test', 'b.test']);
  expect(readConfig({}, { LOOKALIKE_ALLOW_HOST: 'a.test, b.test:81,' }).allowHosts).toEqual([
    'a.test',
    'b.test',
  ]);
});

test.each(['', 'a b', 'http://', ':8080'])('--allow-host "%s" is refused', (written) => {
  expect(() => hosts(written)).toThrow(ConfigError);
  expect(() => hosts(written)).toThrow(/--allow-host/);
});
