/** Products that this session has shown, so that the address need only name them. */
import type { Hit } from '../../contract/search.ts';

const seen = new Map<string, Hit>();

export function meet(hits: readonly Hit[]): void {
  for (const hit of hits) seen.set(hit.id, hit);
}

/** Undefined after a reload, until a search shows it again. */
export function seenHit(id: string): Hit | undefined {
  return seen.get(id);
}
