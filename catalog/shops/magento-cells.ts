/** What Magento's product export packs into one cell: attributes, a configurable product's variations, days. */

/** Whatever a shop has added is `name=value` there; a comma may be part of a value, and quotes stand around some. */
const ATTRIBUTE = /(?:^|,)\s*([a-z]\w*)=("(?:[^"]|"")*"|.*?)(?=,\s*[a-z]\w*=|$)/gs;

/** @param cell `color=Black,material=Cotton|Linen,size=XS`. @returns values by name */
export function attributesIn(cell: string): ReadonlyMap<string, string> {
  const pairs = [...cell.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => {
    const plain = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value;
    return [name, plain.trim()] as const;
  });
  return new Map(pairs);
}

/** @param cell `sku=MH01-XS,size=XS,color=Black|sku=MH01-S,size=S,color=Black`, each with its `sku` */
export function variationsIn(cell: string): ReadonlyMap<string, string>[] {
  return cell
    .split(/\|(?=sku=)/)
    .map(attributesIn)
    .filter((one) => one.get('sku'));
}

/** Value of the first attribute whose name is wanted, '' where there is none. */
export function attributeIn(
  attributes: ReadonlyMap<string, string>,
  wanted: (name: string) => boolean,
): string {
  return [...attributes].find(([name]) => wanted(name))?.[1] ?? '';
}

/**
 * A day in the spelling of ISO 8601, for Magento writes days as the administrator's country does, `6/1/26, 12:00 AM`:
 * with a slash the month comes first where it can be one, with a dot or a dash the day.
 *
 * @returns what it says where it is no such day
 */
export function isoDay(text: string): string {
  const iso = /^\s*(\d{4}-\d\d-\d\d)/.exec(text)?.[1];
  if (iso) return iso;
  const [, first = '', sign, second = '', year = ''] =
    /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/.exec(text) ?? [];
  if (!year) return text;
  const [month, day] = sign === '/' && Number(first) <= 12 ? [first, second] : [second, first];
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
