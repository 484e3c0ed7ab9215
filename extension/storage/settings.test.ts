import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readPreferences,
  readSettings,
  watchPreferences,
  writePreferences,
  writeSettings,
} from './settings.ts';

beforeEach(() => fakeBrowser.reset());

test('keeps nothing and knows nobody until told', async () => {
  expect(await readSettings()).toEqual({ port: null, pairing: null });
  expect(await readPreferences()).toEqual({ history: false });
});

test('remembers companion and preferences apart', async () => {
  const settings = { port: 8790, pairing: { clientId: 'c', token: 't' } };
  await writeSettings(settings);
  await writePreferences({ history: true });
  expect(await readSettings()).toEqual(settings);
  expect(await readPreferences()).toEqual({ history: true });
});

test('tells a change of preferences, and of nothing else', async () => {
  const tell = vi.fn();
  const stop = watchPreferences(tell);
  await writeSettings({ port: 1, pairing: null });
  await writePreferences({ history: true });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith({ history: true }));
  stop();
  await writePreferences({ history: false });
  expect(tell).toHaveBeenCalledTimes(1);
});
