/** Bends a query towards what a person wants: Rocchio's rule on each part of the vector, another colour, other weights. */
import { plainColour } from '../../pipeline/colour/colour.ts';
import { normalise } from '../../pipeline/embed.ts';
import { WEIGHTS } from '../../pipeline/rank.ts';

/** Both parts of a vector, each of unit length, and the details beside it; all but the look are empty in parity mode. */
export interface Parts {
  look: Float32Array;
  colour: Float32Array;
  details: Int8Array;
}

export interface Steering {
  /** Products that the person wants more of, and less of. */
  up: readonly Parts[];
  down: readonly Parts[];
  /** Weight of colour beside the look's 1; the default when absent. */
  colourWeight?: number | undefined;
  /** `#rrggbb` instead of the garment's own colour. */
  inColour?: string | undefined;
}

export interface Steered extends Parts {
  weights: { look: number; colour: number };
}

/** How far the mean of the wanted, and of the unwanted, moves the query, whose own length is 1. */
const ROCCHIO = { up: 0.75, down: 0.25 } as const;

/** @returns parts of unit length again, and the weights to score them with */
export function steer(query: Parts, { up, down, colourWeight, inColour }: Steering): Steered {
  const bend = (part: 'look' | 'colour') =>
    rocchio(
      query[part],
      up.map((parts) => parts[part]),
      down.map((parts) => parts[part]),
    );
  return {
    look: bend('look'),
    // A colour that was asked for by name is not bent by thumbs that were given for the cut.
    colour: inColour ? plainColour(inColour) : bend('colour'),
    // They show the garment in its own colour.
    details: inColour ? new Int8Array() : query.details,
    weights: { look: WEIGHTS.look, colour: colourWeight ?? WEIGHTS.colour },
  };
}

function rocchio(
  query: Float32Array,
  up: readonly Float32Array[],
  down: readonly Float32Array[],
): Float32Array {
  if (up.length + down.length === 0) return query;
  const bent = Float32Array.from(query);
  add(bent, up, ROCCHIO.up);
  add(bent, down, -ROCCHIO.down);
  return normalise(bent);
}

/** Adds `amount` times the mean of some vectors. */
function add(sum: Float32Array, vectors: readonly Float32Array[], amount: number): void {
  for (const vector of vectors) {
    for (let i = 0; i < sum.length; i++) {
      sum[i] = (sum[i] as number) + ((vector[i] as number) * amount) / vectors.length;
    }
  }
}
