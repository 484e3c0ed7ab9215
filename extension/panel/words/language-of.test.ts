import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test('Hangul is Korean, also beside Latin letters; of others the letters do not tell it', () => {
  expect(languageOf('오버핏 플라워 원피스')).toBe('ko');
  expect(languageOf('BASIC 티셔츠 2')).toBe('ko');
  expect(languageOf('Linen shirt')).toBeUndefined();
});
