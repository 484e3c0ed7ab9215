/** Which hits may be part of a look: near enough, to be had, and priced in the look's one currency. */
import type { Hit, SearchReply } from '../../../contract/search.ts';
import type { MessageKey } from '../../i18n.ts';
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

/** Why there is no offer, in words. `filtered`: it was searched under filters. */
export function whyNone({ hits }: SearchReply, filtered: boolean): MessageKey {
  const alike = hits.filter(isAlike);
  const left = alike.filter(({ available }) => available !== false);
  if (alike.length === 0 && hits.length > 0) return 'look_loose';
  if (alike.length === 0) return filtered ? 'nothing_close_filtered' : 'look_nothing';
  if (left.length === 0) return 'sold_out';
  // In the look's own currency it would be an offer.
  return left.some(({ price }) => price !== null) ? 'look_foreign' : 'look_unpriced';
}

function isAcceptable(hit: Hit): boolean {
  return isAlike(hit) && hit.price !== null && hit.available !== false;
}

/** What looks the same is one whatever its type; a search that was widened has other types among its hits too. */
function isAlike({ agree, band }: Hit): boolean {
  return band === 'very close' || (agree.type && band === 'similar');
}
