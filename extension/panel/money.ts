/** Prices as the person's own language writes them. */

/** `currency`: ISO 4217, or null when the feed names none. */
export function formatPrice(amount: number, currency: string | null, locale: string): string {
  if (currency !== null) {
    try {
      return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
    } catch {
      // A feed may call its currency anything; the number is still worth reading.
      return `${new Intl.NumberFormat(locale).format(amount)} ${currency}`;
    }
  }
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(amount);
}
