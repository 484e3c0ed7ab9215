// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { toProblem } from '../../contract/problem.ts';
import { CompanionError } from '../companion/request.ts';
import { speak } from '../testing/words.ts';
import { describe, describeBriefly } from './describe.ts';

afterEach(() => speak('en'));

const LATIN = /[A-Za-z]{4,}/;
const damaged = () => new CompanionError('problem', { problem: toProblem('image-damaged', 'VipsJpeg: bad') });
const strange = () =>
  new CompanionError('problem', { problem: { type: 'about:other', title: 'Odd thing', status: 418 } });

test('the companion’s own words are told as they are where they are the person’s language', () => {
  expect(describe(damaged())).toEqual({ title: 'The picture is damaged', detail: 'VipsJpeg: bad' });
  expect(describe(strange())).toEqual({ title: 'Odd thing', detail: 'Odd thing' });
});

test('in Korean the headline is Korean, and the companion’s words are marked as English', () => {
  speak('ko');
  for (const [error, own] of [
    [damaged(), 'VipsJpeg: bad'],
    [strange(), 'Odd thing'],
  ] as const) {
    const { title, detail } = describe(error);
    expect(title).not.toMatch(LATIN);
    expect(detail).toBe(`자세한 내용(영어): ${own}`);
    expect(describeBriefly(error)).toBe(title);
  }
});

test('what nobody has foreseen is a sentence for the person, and the error itself is for the console', () => {
  const console_ = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const language of ['en', 'ko'] as const) {
    speak(language);
    const error = new TypeError('x is not a function');
    expect(describe(error).detail).not.toContain('x is not');
    if (language === 'ko') expect(describe(error).detail).not.toMatch(LATIN);
    expect(console_).toHaveBeenCalledWith('lookalike:', error);
  }
});
