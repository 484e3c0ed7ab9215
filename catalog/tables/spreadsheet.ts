/**
 * Spreadsheets run a cell that begins like a formula, so that a product's title could send the whole sheet somewhere
 * (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe in front makes it text.
 */

/** With the wide signs that some spreadsheets take for the narrow ones. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Apostrophes that stand there already get one more, so that `plainCell` gives back what was written. */
export function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Without the apostrophe that is no part of the text. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
