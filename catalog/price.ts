/** Price text to a number and a currency. What cannot be read is null, never 0. */

export interface Money {
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  원: 'KRW',
  zł: 'PLN',
};

/** Reads `19.90 EUR`, `€ 1.299,00`, `29,900원`, `$15`. A range or free text gives null. */
export function parsePrice(text: string | undefined): Money {
  const trimmed = (text ?? '').trim();
  const code = /\b[A-Z]{3}\b/.exec(trimmed)?.[0];
  const symbol = Object.keys(SYMBOLS).find((sign) => trimmed.includes(sign));
  const currency = code ?? (symbol ? (SYMBOLS[symbol] as string) : null);
  const numbers = trimmed.match(/\d[\d.,' \u00a0\u202f]*/g) ?? [];
  const amount = numbers.length === 1 && !/-\s*\d/.test(trimmed) ? parseAmount(numbers[0] as string) : null;
  return { amount, currency };
}

/** `1.299,00`, `1,299.00`, `29,900`, `15`: the last separator is decimal only when one or two digits follow it. */
function parseAmount(text: string): number | null {
  const digits = text.replace(/[\s'\u00a0\u202f]/g, '').replace(/[.,]$/, '');
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  const whole = (decimal ? digits.slice(0, decimal.index) : digits).replace(/[.,]/g, '');
  const amount = Number(decimal ? `${whole}.${decimal[1]}` : whole);
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}
