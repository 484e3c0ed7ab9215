// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { CompanionError } from '../companion/request.ts';
import { companionIn } from '../testing/companion.ts';
import { show, unshow } from '../testing/show.ts';
import { PairingForm } from './PairingForm.tsx';

afterEach(unshow);

const code = (body: HTMLElement) => body.querySelector<HTMLInputElement>('[name=code]');

async function type(body: HTMLElement, digits: string): Promise<string | null | undefined> {
  (code(body) as HTMLInputElement).value = digits;
  await act(async () => body.querySelector('form')?.requestSubmit());
  return body.querySelector('[role=alert]')?.textContent;
}

test('the keyboard starts in it where it is all there is, and nobody loses theirs', () => {
  const form = <PairingForm companion={companionIn({ status: 'unpaired' } as never)} alone />;
  const body = show(form);
  expect(document.activeElement).toBe(code(body));
  unshow();
  const other = document.createElement('button');
  document.documentElement.append(other);
  other.focus();
  show(form);
  expect(document.activeElement).toBe(other);
  other.remove();
});

test('six digits are traded, with the spaces that people type', async () => {
  const pairWith = vi.fn().mockResolvedValue(undefined);
  const body = show(<PairingForm companion={companionIn({ status: 'unpaired' } as never, { pairWith })} />);
  expect(await type(body, '12ab')).toBe('The code has six digits.');
  expect(pairWith).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(code(body));
  // A length would cut a pasted code before its spaces are taken out.
  expect(code(body)?.maxLength).toBe(-1);
  expect(await type(body, ' 123 456')).toBe('');
  expect(pairWith.mock.lastCall?.[0]).toBe('123456');
});

test('a wrong code is said', async () => {
  const pairWith = vi.fn().mockRejectedValue(
    new CompanionError('problem', {
      problem: { type: 'about:lookalike/wrong-code', title: 'Wrong', status: 403, detail: 'Not that one.' },
    }),
  );
  const body = show(<PairingForm companion={companionIn({ status: 'unpaired' } as never, { pairWith })} />);
  expect(await type(body, '123456')).toBe('Not that one.');
});
