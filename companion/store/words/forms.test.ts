import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf } from './forms.ts';
import { KOREAN_WORDS } from './korean.ts';

test.each<[string, string[][]]>([
  ['자켓', [['자켓', '재킷', '쟈켓']]],
  [
    '검정가죽재킷',
    [
      ['검정', '블랙', '검은', '까만'],
      ['가죽', '레더'],
      ['재킷', '자켓', '쟈켓'],
    ],
  ],
  ['오버핏자켓', [['오버핏'], ['자켓', '재킷', '쟈켓']]],
  ['티셔츠', [['티셔츠', '티 셔츠']]],
  [
    '청바지',
    [
      ['청', '데님'],
      ['바지', '팬츠'],
    ],
  ],
  ['네이비색', [['네이비색', '네이비', '남색', '곤색']]],
  ['흰', [['흰', '화이트', '하얀', '하양']]],
  ['남', [['남']]],
  ['linen', [['linen']]],
])('%s', (word, forms) => {
  expect(formsOf(word)).toEqual(forms);
});

test('no word belongs to two groups', () => {
  const groups = new Set([...KOREAN_WORDS.values()]);
  const words = [...groups].flat();
  expect(words).toHaveLength(new Set(words).size);
});

test('what holds the word holds each part as it was typed', () => {
  const word = fc.array(fc.oneof(fc.constantFrom(...KOREAN_WORDS.keys()), fc.string()), { maxLength: 5 });
  fc.assert(
    fc.property(word, (pieces) => {
      expect(
        formsOf(pieces.join(''))
          .map(([typed]) => typed)
          .join(''),
      ).toBe(pieces.join(''));
    }),
  );
});
