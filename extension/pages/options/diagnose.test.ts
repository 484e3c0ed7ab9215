// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePreferences, changeSettings } from '../../storage/settings.ts';
import { PAIRING } from '../../testing/companion.ts';
import { diagnose } from './diagnose.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, {
    getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }),
    getManifest: () => ({ version: '1.2.3' }),
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ permissions: ['storage'], origins: ['http://127.0.0.1/*'] }),
  });
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: 'mark-area', description: 'Mark', shortcut: 'Alt+Shift+F' },
      { name: '_execute_action', description: '', shortcut: '' },
    ],
  });
  await changeSettings({ port: 8790, pairing: PAIRING });
  await changePreferences({ history: true });
});

test('says what one needs to know, a line each', async () => {
  const text = await diagnose({ status: 'ready', port: 8790, pairing: PAIRING }, 8790);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'extension: 1.2.3, API 1',
      'companion: ready on port 8790',
      'port setting: 8790',
      `paired as: ${PAIRING.clientId}`,
      'history: on',
      'hosts: http://127.0.0.1/*',
      'shortcuts: mark-area: Alt+Shift+F',
    ]),
  );
});

test('what the browser does not tell is said, and the rest with it', async () => {
  const damaged = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  const text = await diagnose({ status: 'absent' }, null);
  damaged.mockRestore();
  expect(text).toContain('history: not told (Error: damaged)');
  expect(text).toContain('extension: 1.2.3, API 1');
});

test('carries no token', async () => {
  for (const state of [
    { status: 'absent' },
    { status: 'ready', port: 8790, pairing: PAIRING },
    { status: 'foreign', port: 8790 },
  ] as const) {
    expect(await diagnose(state, null)).not.toContain(PAIRING.token);
  }
});
