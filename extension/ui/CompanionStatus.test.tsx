// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { companionIn, PAIRING } from '../testing/companion.ts';
import { speak } from '../testing/words.ts';
import { CompanionStatus } from './CompanionStatus.tsx';
import type { Companion, CompanionState } from './use-companion.ts';

const permissions = fakeBrowser.permissions as unknown as Record<string, unknown>;
const silent = { addListener: vi.fn(), removeListener: vi.fn() };

beforeEach(() => {
  Object.assign(permissions, { contains: async () => true, onAdded: silent, onRemoved: silent });
});
afterEach(() => {
  render(null, document.body);
  speak('en');
});

async function show(state: CompanionState, over?: Partial<Companion>): Promise<HTMLElement> {
  await act(async () => {
    render(
      <CompanionStatus companion={companionIn(state, over)}>
        <a href="/next">Go on</a>
      </CompanionStatus>,
      document.body,
    );
    await Promise.resolve();
  });
  return document.body;
}

const ready: CompanionState = { status: 'ready', port: 8787, pairing: PAIRING };

/** The state, what it says, and the one thing that can be done about it. */
const STATES: readonly [CompanionState, string, string | null][] = [
  [{ status: 'absent' }, 'The companion is not running', 'npm start'],
  [{ status: 'foreign', port: 8787 }, 'Another program answers on port 8787', 'npm start'],
  [{ status: 'unpaired', port: 8787 }, 'Pair with your companion', 'npm run -s lookalike -- pair'],
  [{ status: 'companion-old', port: 8787 }, 'The companion is too old', 'git pull && npm start'],
  [{ status: 'extension-old', port: 8787 }, 'This extension is too old', null],
  [{ status: 'loading', port: 8787 }, 'The companion is getting ready', null],
  [ready, 'The companion is ready', null],
];

describe.each(STATES)('$status', (state, title, command) => {
  test('says so, in a headline, with its command', async () => {
    const body = await show(state);
    expect(body.querySelector('h1')?.textContent).toBe(title);
    expect(body.querySelector('code')?.textContent ?? null).toBe(command);
  });

  test('says so in Korean too', async () => {
    speak('ko');
    const body = await show(state);
    expect(body.querySelector('h1')?.textContent).toMatch(/[\uac00-\ud7a3]/);
    expect(body.textContent).not.toContain('undefined');
  });

  test('never shows the token', async () => {
    expect((await show(state)).innerHTML).not.toContain(PAIRING.token);
  });
});

test('a companion that is ready leads on, one that loads asks for nothing', async () => {
  expect((await show(ready)).querySelector('a')?.textContent).toBe('Go on');
  const loading = await show({ status: 'loading', port: 8787 });
  expect(loading.querySelector('a, button')).toBeNull();
  expect(loading.querySelector('[role=status]')).not.toBeNull();
});

test('of a port of one’s own, the command starts the companion there', async () => {
  const command = async (state: CompanionState, port: number) =>
    (await show(state, { port })).querySelector('code')?.textContent;
  expect(await command({ status: 'absent' }, 9000)).toBe('npm start -- --port 9000');
  expect(await command({ status: 'companion-old', port: 9000 }, 9000)).toBe(
    'git pull && npm start -- --port 9000',
  );
  expect(await command({ status: 'absent' }, 8787)).toBe('npm start');
  expect(await command({ status: 'foreign', port: 9000 }, 9000)).toBe('npm start -- --port 9000');
  // It takes no other one when this one is named.
  expect(document.body.textContent).not.toContain('next free port');
});

test('looks again when asked to', async () => {
  const retry = vi.fn();
  (await show({ status: 'absent' }, { retry })).querySelector<HTMLButtonElement>('button.main')?.click();
  expect(retry).toHaveBeenCalledOnce();
});

test('asks for the access that the browser holds back', async () => {
  const retry = vi.fn();
  const request = vi.fn(async () => true);
  Object.assign(permissions, { contains: async () => false, request });
  const body = await show({ status: 'absent' }, { retry });
  expect(body.querySelector('h1')?.textContent).toBe('The browser holds the companion back');
  body.querySelector<HTMLButtonElement>('button.main')?.click();
  await vi.waitFor(() => expect(retry).toHaveBeenCalledOnce());
  expect(request).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
});

test('a code that is none stays in the form; one that is goes to the companion', async () => {
  const pairWith = vi.fn(async () => undefined);
  const body = await show({ status: 'unpaired', port: 8787 }, { pairWith });
  const input = body.querySelector<HTMLInputElement>('input[name=code]') as HTMLInputElement;
  const type = async (code: string) => {
    input.value = code;
    await act(async () => {
      body.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  };
  await type('12ab');
  expect(body.querySelector('[role=alert]')?.textContent).toBe('The code has six digits.');
  expect(pairWith).not.toHaveBeenCalled();
  await type('123 456');
  expect(pairWith).toHaveBeenCalledWith('123456', expect.any(AbortSignal));
});
