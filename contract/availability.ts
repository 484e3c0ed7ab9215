/** Whether something can be had, in the words of feeds and of pages. */

const IN_STOCK =
  /^(in ?stock|available( for order)?|pre ?order|back ?order|limited ?availability|online ?only|in ?store ?only|1|true|yes|ja|oui|sí|auf lager)$/;
const GONE = /^(out ?of ?stock|sold ?out|discontinued|unavailable|0|-\d+|false|no|nein|non|nicht auf lager)$/;

/** `https://schema.org/InStock`, `in_stock`, `yes`. null for words that say neither. */
export function readAvailability(text: string | null | undefined): boolean | null {
  const words = (text ?? '')
    .toLowerCase()
    .replace(/^(?:https?:\/\/\S+\/|schema:)/, '')
    .replaceAll(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();
  if (IN_STOCK.test(words)) return true;
  return GONE.test(words) ? false : null;
}
