/** Amounts in tens of thousands and thousands, as people write them in Korean, Japanese and Chinese. */

const MYRIADS =
  /^\s*(?:₩|￥|¥|KRW|JPY|CNY)?\s*(?:(\d+(?:\.\d)?)\s*[만万])?\s*(?:(\d)\s*[천千])?\s*(\d{1,4})?\s*(?:원|円|元|KRW|JPY|CNY)?\s*$/i;

/** Reads `3만원`, `2.5만`, `3만 5천원`, `3만5000원`, `5천`; null where neither unit is, or anything else is beside it. */
export function readMyriads(text: string): number | null {
  if (!/[만万천千]/.test(text)) return null;
  const [matched, myriads, thousands, rest = '0'] = MYRIADS.exec(text) ?? [];
  // `2.5만 5천` says the thousands twice, and so does `5천 2000`.
  const twice = myriads?.includes('.') ? (thousands ?? rest) !== '0' : thousands && rest.length > 3;
  if (matched === undefined || twice) return null;
  const amount = Math.round(Number(myriads ?? 0) * 10_000) + Number(thousands ?? 0) * 1000 + Number(rest);
  return amount > 0 ? amount : null;
}
