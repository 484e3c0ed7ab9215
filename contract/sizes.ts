/** Sizes of clothes and shoes in one spelling each, so that `medium`, `m` and `M` are one choice. */

/** What fits everybody, as it is called here. */
export const ONE_SIZE = 'One size';

/** A space may be a hyphen, and the column's name be left out: `Talla: única`. */
const FITS_ALL =
  /^(?:one ?size(?: fits (?:all|most))?|o\/?s|uni(?:size|versal)?|f(?:ree(?: ?size)?)?|einheits ?gr(?:ö|oe)(?:ß|ss)e|(?:(?:taille|talla|taglia) )?(?:unique|[uú]nic[ao])|프리(?: ?사이즈)?|원 ?사이즈|フリー(?: ?サイズ)?)$/iu;

/** What the column says already. */
const PREFIX = /^(?:(?:size|gr(?:öße|össe|\.)|taille|talla|taglia|maat|사이즈|サイズ)[:\s]\s*)+/i;

/** `00` and `000` are sizes of their own. */
const NUMBER = /^(?!00)\d{1,4}(?:[.,]\d{1,2})?$/;

/** `X-Large`, `extra large`, `XL` and `1XL` are XL; `XXXL` and `3XL` are 3XL; `37,5` is 37.5. Others keep their words. */
export function sizeName(text: string): string {
  const said = plainly(text).trim().replaceAll(/\s+/g, ' ').replace(PREFIX, '');
  if (FITS_ALL.test(said.replaceAll(/[_-]/g, ' '))) return ONE_SIZE;
  const letters = said
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('EXTRA', 'X')
    .replace(/(?<=^\dX|^X*)(?:SMALL|MEDIUM|LARGE)$/, (word) => word.charAt(0));
  const [, count, xs = '', letter] = /^(?:(\d)X|(X*))([SML])$/.exec(letters) ?? [];
  if (letter === undefined) return NUMBER.test(said) ? String(Number(said.replace(',', '.'))) : said;
  const times = count === undefined ? xs.length : Number(count);
  return times <= 2 ? 'X'.repeat(times) + letter : `${times}X${letter}`;
}

/** In plain letters, digits and commas, so that `37½` is 37.5 and no fraction runs into its number. */
export function plainly(text: string): string {
  return text
    .replaceAll(/(\d)(?=[¼-¾⅐-⅞])/g, '$1 ')
    .normalize('NFKC')
    .replaceAll('\u2044', '/')
    .replaceAll(/(\d)\s+1\/2(?!\d)/g, '$1.5');
}
