/** Amounts of money as feeds, shops and people write them. */
import { readMyriads } from './myriads.ts';

/** Currencies whose smallest coin is a thousandth. */
const THOUSANDTHS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

const NUMBER = /\d[\d.,'’\s]*/g;
/** A discount is no price, `3만원대` is no single one, and `ab 59,90 €` or `39,000원~` is where a range begins. */
const NO_PRICE =
  /%|\d\s*[만억천万千]|[~〜+]\s*$|부터|から|(?<!\p{L})(?:ab|from|von|desde|dès|partir)(?!\p{L})/iu;
/** With or without thousands, or with the lakhs of India: `1,00,000`. */
const WHOLE = /^\d+$|^\d{1,3}([.,])\d{3}(\1\d{3})*$|^\d{1,2}(,\d{2})+,\d{3}$/;
const NEGATIVE = /[-−]\s*[^\d\s]{0,4}\s*\d/;

/**
 * Reads `39,000`, `$49.90`, `1.299,00 €`, `39,5`, `3만원`: always above 0, in the main unit of `currency` (ISO 4217). A range, a
 * share, a negative or free text gives null, for which of its numbers one would pay is not known.
 */
export function readAmount(text: string, currency: string | null): number | null {
  const words = text.slice(0, 200).normalize('NFKC');
  const myriads = readMyriads(words);
  if (myriads !== null) return myriads;
  const numbers = words.match(NUMBER) ?? [];
  if (numbers.length !== 1 || NO_PRICE.test(words) || NEGATIVE.test(words)) return null;
  return amountOf(numbers[0] as string, currency);
}

/**
 * Where both signs stand, the last is the decimal one; one sign alone is it when it comes once and other than three
 * digits follow (or no thousands can stand before it), or the currency has three decimals.
 */
function amountOf(text: string, currency: string | null): number | null {
  const digits = text.replaceAll(/[\s'’]/g, '').replace(/[.,]+$/, '');
  const signs = digits.replaceAll(/\d/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mixed = signs.includes('.') && signs.includes(',');
  const alone = signs.length === 1 && (digits.length - last !== 4 || digits.startsWith('0') || last > 3);
  const decimal = mixed ? signs.indexOf(signs.at(-1) as string) === signs.length - 1 : alone;
  const thousandths = signs === '.' && THOUSANDTHS.has(currency ?? '');
  const whole = decimal || thousandths ? digits.slice(0, last) : digits;
  // `1.2.3` is a version, not a number.
  if (!WHOLE.test(whole)) return null;
  const decimals = whole === digits ? '' : `.${digits.slice(last + 1)}`;
  const amount = Number(whole.replaceAll(/[.,]/g, '') + decimals);
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}
