/** Sizes and colours in the option columns of Korean shop systems, which put all options of a product into one cell. */

import { isSize } from '../mapping.ts';
import type { Cell } from '../tables/table.ts';
import { isColor } from './looks.ts';

/** Cafe24's `색상{검정|흰색}//사이즈{S|M|L}`. */
const PACKED = '옵션입력';
/** Naver's names and values, a line for each option; a comma stands between the values. */
const [NAMES, VALUES] = ['옵션명', '옵션값'];
/** Coupang's, each in a column of its own. */
const NUMBERED = ['구매옵션', '옵션'].flatMap((kind) =>
  [1, 2, 3].map((i) => [`${kind}유형${i}`, `${kind}값${i}`]),
);

export const OPTION_COLUMNS: readonly string[] = [PACKED, NAMES, VALUES, ...NUMBERED.flat()] as string[];

type Option = readonly [name: string, values: readonly string[]];

/** @returns '' for what no option names; of several colours the first */
export function koreanOptions(cell: Cell): { size: string; color: string } {
  const options = optionsIn(cell);
  const valuesOf = (is: (name: string) => boolean) => options.find(([name]) => is(name))?.[1] ?? [];
  return { size: valuesOf(isSize).join('; '), color: valuesOf(isColor)[0] ?? '' };
}

function optionsIn(cell: Cell): Option[] {
  const packed = cell(PACKED);
  if (packed) {
    return [...packed.matchAll(/(?<![^{}/])([^{}/]+)\{([^{}]*)\}/g)].map(([, name = '', values = '']) =>
      option(name, values, '|'),
    );
  }
  const names = cell(NAMES as string).split('\n');
  const values = cell(VALUES as string).split('\n');
  if (names[0] && values[0]) return names.map((name, i) => option(name, values[i] ?? '', ','));
  return NUMBERED.map(([name = '', value = '']) => option(cell(name), cell(value), ','));
}

/** `색상 선택` asks for what `색상` names. */
function option(name: string, values: string, between: string): Option {
  const listed = values.split(between).map((value) => value.trim());
  return [name.trim().replace(/(?<!\s)\s*선택$/, ''), listed.filter(Boolean)];
}
