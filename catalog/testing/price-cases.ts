/** What price texts say: for the readers of feeds, and for the one that runs inside a shop's page. */

/** The text, the amount, and the currency: in the text, or beside it where the text names none. */
export const PRICES: readonly (readonly [text: string, amount: number, currency: string])[] = [
  ['19.90 EUR', 19.9, 'EUR'],
  ['15.00 USD', 15, 'USD'],
  ['€ 1.299,00', 1299, 'EUR'],
  ['1.299,00 €', 1299, 'EUR'],
  ['1.299 €', 1299, 'EUR'],
  ['1299.000 EUR', 1299, 'EUR'],
  ['1299.0000 EUR', 1299, 'EUR'],
  ['49.9500 EUR', 49.95, 'EUR'],
  ['49,9500 €', 49.95, 'EUR'],
  ['0.999 EUR', 0.999, 'EUR'],
  ['12.500 KWD', 12.5, 'KWD'],
  ['29,900원', 29_900, 'KRW'],
  ['２９，９００円', 29_900, 'JPY'],
  ['₹1,00,000', 100_000, 'INR'],
  ["1'299.– CHF", 1299, 'CHF'],
  ["CHF 1'299.50", 1299.5, 'CHF'],
  ['$15', 15, 'USD'],
  ['ab 19,95 EUR*', 19.95, 'EUR'],
  ['1,299.50 USD', 1299.5, 'USD'],
  ['1.234.567 EUR', 1_234_567, 'EUR'],
  ['12 345,60 PLN', 12_345.6, 'PLN'],
];

/** Read as null, never as 0 and never as one of several numbers. */
export const NO_PRICES: readonly string[] = [
  '',
  '0',
  '0.00 EUR',
  'free',
  '10 - 20 EUR',
  '49.95–59.95 EUR',
  'from 10 to 20 EUR',
  '-5 EUR',
  'call us',
  'Save 20%',
  '3만원',
  '1.2.3',
  '12.99.50',
  '1e5',
];
