/** Section `steer`: what one thumb up and one thumb down do to the hits. */
import { createGallery } from '../gallery.ts';
import { mean, precisionAt } from '../measures.ts';
import { type Known, TOP } from '../run.ts';

export interface SteerFigures {
  /** Queries among whose hits there was one of the right type and one of another, so that both thumbs had a use. */
  queries: number;
  /** Same-type precision of the ten best hits that nobody judged, before and after. */
  precisionAt10Before: number | null;
  precisionAt10After: number | null;
}

/** A person who thumbs up the first hit of the right type and thumbs down the first of another one. */
export async function steerFigures(
  queries: readonly Known[],
  catalogue: readonly Known[],
): Promise<SteerFigures> {
  const gallery = createGallery(catalogue.map(({ seen }) => seen));
  const [before, after]: [number[], number[]] = [[], []];
  for (const { seen, truth } of queries) {
    const isRight = (place: number) => catalogue[place]?.truth === truth;
    const { places } = await gallery.search(seen, TOP + 2);
    const shown = places.slice(0, TOP);
    const [up, down] = [shown.find(isRight), shown.find((place) => !isRight(place))];
    if (up === undefined || down === undefined) continue;
    const bent = await gallery.search(seen, TOP + 2, { up: [up], down: [down] });
    // What was judged is known by now: only the others tell whether the search has learned.
    const others = (found: readonly number[]) => found.filter((place) => place !== up && place !== down);
    before.push(precisionAt(others(places), isRight, TOP));
    after.push(precisionAt(others(bent.places), isRight, TOP));
  }
  return { queries: before.length, precisionAt10Before: mean(before), precisionAt10After: mean(after) };
}
