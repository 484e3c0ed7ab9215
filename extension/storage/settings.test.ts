import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changePreferences,
  changeSettings,
  readPreferences,
  readSettings,
  watchPreferences,
} from './settings.ts';

beforeEach(() => fakeBrowser.reset());

test('keeps nothing and knows nobody until told', async () => {
  expect(await readSettings()).toEqual({ port: null, pairing: null });
  expect(await readPreferences()).toEqual({ history: false });
});

test('remembers companion and preferences apart', async () => {
  const settings = { port: 8790, pairing: { clientId: 'c', token: 't' } };
  await changeSettings(settings);
  await changePreferences({ history: true });
  expect(await readSettings()).toEqual(settings);
  expect(await readPreferences()).toEqual({ history: true });
});

test('tells a change of preferences, and of nothing else', async () => {
  const tell = vi.fn();
  const stop = watchPreferences(tell);
  await changeSettings({ port: 1, pairing: null });
  await changePreferences({ history: true });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith({ history: true }));
  stop();
  await changePreferences({ history: false });
  expect(tell).toHaveBeenCalledTimes(1);
});

test('two windows that change the settings at once undo nothing of each other', async () => {
  const pairing = { clientId: 'c', token: 't' };
  await Promise.all([changeSettings({ pairing }), changeSettings({ port: 8790 })]);
  expect(await readSettings()).toEqual({ port: 8790, pairing });
});

test('a change is told as it is, also where it cannot be read again', async () => {
  const tell = vi.fn();
  const stop = watchPreferences(tell);
  await changePreferences({ history: true });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  await fakeBrowser.storage.local.set({ preferences: { history: false } });
  expect(tell.mock.calls).toEqual([[{ history: true }], [{ history: false }]]);
  stop();
});
