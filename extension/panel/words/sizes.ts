/** Sizes as people read them, and in the order in which they look for theirs. */
import { ONE_SIZE } from '../../../contract/sizes.ts';
import { locale, t } from '../../i18n.ts';

export function nameOfSize(size: string): string {
  return size === ONE_SIZE ? t('one_size') : size;
}

/** Letters from the smallest on, then numbers, then what is neither, then what fits all. */
export function compareSizes(a: string, b: string): number {
  return kindOf(a) - kindOf(b) || letterRank(a) - letterRank(b) || collator.compare(a, b);
}

const collator = new Intl.Collator(locale(), { numeric: true });

const LETTERS = /^(?:(\d)X|(X*))([SML])$/;

/** From XS to XL and beyond. */
export function isInLetters(size: string): boolean {
  return LETTERS.test(size);
}

function kindOf(size: string): number {
  if (size === ONE_SIZE) return 3;
  if (isInLetters(size)) return 0;
  return /^\d/.test(size) ? 1 : 2;
}

/** XS is below S, and XL above L. */
function letterRank(size: string): number {
  const [, count, xs = '', letter] = LETTERS.exec(size) ?? [];
  const times = count === undefined ? xs.length : Number(count);
  if (letter === 'S') return -1 - times;
  return letter === 'L' ? 1 + times : 0;
}
