import { expect, test } from 'vitest';
import { DEFAULT_PORT } from '../contract/index.ts';
import { ConfigError, isNoDisk, readConfig } from './config.ts';

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

test.each([
  ['nobody', {}, {}, false],
  ['a flag', { port: '0' }, {}, true],
  ['the environment, be it the usual one', {}, { LOOKALIKE_PORT: String(DEFAULT_PORT) }, true],
] as const)('the port is named by %s', (_by, flags, env, named) => {
  expect(readConfig(flags, env).portIsNamed).toBe(named);
});

test.each([
  ['/proc', true],
  ['/proc/1/lookalike', true],
  ['/home/../sys/', true],
  ['/process', false],
  ['/home/me/proc', false],
  ['/dev/shm/lookalike', false],
])('%s is no place on a disk of Linux: %s', (folder, isNone) => {
  expect(isNoDisk(folder, 'linux')).toBe(isNone);
  expect(isNoDisk(folder, 'darwin')).toBe(false);
});

test.runIf(process.platform === 'linux')('a home that is no place on a disk is refused by its name', () => {
  expect(() => readConfig({}, { LOOKALIKE_HOME: '/proc/lookalike' })).toThrow(
    '/proc/lookalike is no place on a disk, so nothing can be kept there: name another folder with LOOKALIKE_HOME.',
  );
});
