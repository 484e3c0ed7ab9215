/** Which hits may be part of a look: near enough, to be had, and priced in the look's one currency. */
import type { Hit, SearchReply } from '../../../contract/search.ts';
import type { Offer } from './budget.ts';

/** The currency that most of the products of the look are in; null when none has a price. */
export function currencyOf(replies: readonly (SearchReply | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const { currency } of replies.flatMap((reply) => reply?.hits.filter(isAcceptable) ?? [])) {
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export function offersOf(reply: SearchReply | null, currency: string | null): (Offer & { hit: Hit })[] {
  return (reply?.hits ?? [])
    .filter((hit) => isAcceptable(hit) && hit.currency === currency)
    .map((hit) => ({ id: hit.id, price: hit.price as number, score: hit.score, hit }));
}

/** What looks the same is one whatever its type; a search that was widened has other types among its hits too. */
function isAcceptable({ agree, band, price, available }: Hit): boolean {
  const isAlike = band === 'very close' || (agree.type && band === 'similar');
  return isAlike && price !== null && available !== false;
}
