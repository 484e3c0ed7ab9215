import { expect, it } from 'vitest';
import { ONE_SIZE, sizeName } from './sizes.ts';

it.each([
  ['m', 'M'],
  [' Medium ', 'M'],
  ['x-small', 'XS'],
  ['Extra Large', 'XL'],
  ['1XL', 'XL'],
  ['2xl', 'XXL'],
  ['XXXL', '3XL'],
  ['3XL', '3XL'],
  ['extra extra small', 'XXS'],
  ['S/M', 'S/M'],
  ['EU 38', 'EU 38'],
  ['W32 / L34', 'W32 / L34'],
  ['Size: 38', '38'],
  ['Gr. 40', '40'],
  ['37,5', '37.5'],
  ['42.0', '42'],
  ['37.50', '37.5'],
  ['06', '6'],
  ['00', '00'],
  ['000', '000'],
  ['0', '0'],
  ['37½', '37.5'],
  ['8 ½', '8.5'],
  ['EU 10 1/2', 'EU 10.5'],
  ['39⅓', '39 1/3'],
  ['Ｌ', 'L'],
  ['55(M)', '55(M)'],
  ['smallish', 'smallish'],
])('calls %o %o', (written, name) => {
  expect(sizeName(written)).toBe(name);
});

it.each([
  ...['One Size', 'onesize', 'ONE-SIZE', 'one_size', 'One size fits all', 'one-size-fits-most', 'OS', 'O/S'],
  ...['Uni', 'Unique', 'Unisize', 'Universal', 'F', 'Free', 'free size', 'FREESIZE', 'Size: One-Size'],
  ...[
    'Einheitsgröße',
    'EINHEITSGRÖSSE',
    'EINHEITSGRÖẞE',
    'Einheitsgroesse',
    'Einheitsgroeße',
    'Einheits-Größe',
  ],
  ...[
    'Taille unique',
    'taille-unique',
    'Talla única',
    'TALLA ÚNICA',
    'talla unica',
    'Talla: Única',
    'taglia unica',
    'único',
  ],
  ...[
    '프리',
    '프리사이즈',
    '프리 사이즈',
    '원사이즈',
    '원 사이즈',
    '사이즈: 프리',
    'フリー',
    'フリーサイズ',
    'ﾌﾘｰｻｲｽﾞ',
  ],
])('takes %o for what fits all', (written) => {
  expect(sizeName(written)).toBe(ONE_SIZE);
});

it('changes nothing of what it has named', () => {
  for (const text of [
    'x large',
    '37,5',
    'free size',
    'W32 L34',
    'XXXS',
    '00',
    '37½',
    '39⅓',
    'taglia unica',
  ]) {
    expect(sizeName(sizeName(text))).toBe(sizeName(text));
  }
});
