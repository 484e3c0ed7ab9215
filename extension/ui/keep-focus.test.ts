// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let main: HTMLElement;
let end: () => void;
const button = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<button id="nav"></button>
    <main tabindex="-1"><p><button id="a"></button><button id="b"></button><button id="c"></button></p></main>`;
  main = document.querySelector('main') as HTMLElement;
  end = keepFocus(main);
});
afterEach(() => end());

async function remove(...ids: string[]): Promise<void> {
  for (const id of ids) button(id).remove();
  // As browsers have it; here the element would keep what it had.
  if (!document.activeElement?.isConnected) document.body.focus();
  await new Promise((resolve) => setTimeout(resolve));
}

test('what follows takes the focus over, else what stands before', async () => {
  button('b').focus();
  await remove('b');
  expect(document.activeElement).toBe(button('c'));
  await remove('c');
  expect(document.activeElement).toBe(button('a'));
});

test('the view itself takes it when nothing is left of it', async () => {
  button('b').focus();
  await remove('a', 'b', 'c');
  expect(document.activeElement).toBe(main);
});

test('whoever is somewhere else stays there', async () => {
  button('b').focus();
  button('nav').focus();
  await remove('b');
  expect(document.activeElement).toBe(button('nav'));
});

test('whoever has left takes no focus back', async () => {
  button('b').focus();
  button('b').blur();
  await vi.waitFor(() => expect(document.activeElement).toBe(document.body));
  await remove('b');
  expect(document.activeElement).toBe(document.body);
});

test('what has come instead takes it over where it says so', async () => {
  button('b').focus();
  const added = document.createElement('section');
  added.innerHTML = '<h2 id="new" tabindex="-1"></h2><button></button>';
  button('b').before(added);
  await remove('b');
  expect(document.activeElement).toBe(button('new'));
  const next = document.createElement('h2');
  next.tabIndex = -1;
  added.after(next);
  await remove('new');
  expect(document.activeElement).toBe(next);
});

test('a button that is disabled while it works has not been left', async () => {
  button('b').focus();
  (button('b') as HTMLButtonElement).disabled = true;
  button('b').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await Promise.resolve();
  await remove('b');
  expect(document.activeElement).toBe(button('c'));
});

test('a form that asks for a code takes it over, too', async () => {
  button('b').focus();
  const form = document.createElement('form');
  form.innerHTML = '<button></button><input id="code" class="code">';
  button('b').before(form);
  await remove('b');
  expect(document.activeElement).toBe(button('code'));
});
