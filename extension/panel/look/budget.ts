/** Which product of each garment makes the look: the cheapest ones, or the best match that a budget allows. */

/** `price` in the currency's main unit; all offers of a look are in one currency. `score`: a hit's, -1..1. */
export interface Offer {
  id: string;
  price: number;
  score: number;
}

export interface Look {
  /** One offer for each garment that has any, in the garments' order. */
  offers: Offer[];
  total: number;
}

/** The cheapest of each garment. */
export function cheapestLook(garments: readonly (readonly Offer[])[]): Look {
  return lookOf(
    garments.flatMap((offers) =>
      offers.toSorted((a, b) => a.price - b.price || b.score - a.score).slice(0, 1),
    ),
  );
}

/**
 * The look of the highest sum of scores whose total stays within `budget`; null when not even the cheapest does.
 * Exact: for every total that can be paid, the best look is carried from garment to garment, and what costs more than
 * another without matching better is dropped on the way.
 */
export function bestLook(garments: readonly (readonly Offer[])[], budget: number): Look | null {
  const limit = thousandths(budget);
  let front: Part[] = [{ cost: 0, score: 0, offer: null, before: null }];
  for (const offers of garments) {
    if (offers.length === 0) continue;
    front = bestFirst(
      front.flatMap((before) =>
        offers.map((offer) => ({
          cost: before.cost + thousandths(offer.price),
          score: before.score + offer.score,
          offer,
          before,
        })),
      ),
      limit,
    );
  }
  const best = front.at(-1);
  return best ? lookOf(offersOf(best)) : null;
}

interface Part {
  cost: number;
  score: number;
  offer: Offer | null;
  before: Part | null;
}

/** Within the limit, by rising cost, each of a higher score than all that cost less. */
function bestFirst(all: Part[], limit: number): Part[] {
  const front: Part[] = [];
  for (const one of all.sort((a, b) => a.cost - b.cost || b.score - a.score)) {
    if (one.cost > limit) break;
    if (one.score > (front.at(-1)?.score ?? Number.NEGATIVE_INFINITY)) front.push(one);
  }
  return front;
}

function offersOf(last: Part): Offer[] {
  const offers: Offer[] = [];
  for (let at: Part | null = last; at; at = at.before) if (at.offer) offers.push(at.offer);
  return offers.reverse();
}

function lookOf(offers: Offer[]): Look {
  return { offers, total: offers.reduce((sum, { price }) => sum + thousandths(price), 0) / 1000 };
}

/** Whole numbers, since sums of prices as floats are off by just enough to miss a budget. No currency has smaller parts. */
function thousandths(price: number): number {
  return Math.round(price * 1000);
}
