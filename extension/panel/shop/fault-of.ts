/** Why a product did not come into the catalogue, in words. */
import { CompanionError } from '../../companion/request.ts';
import { describe, describeBriefly } from '../../ui/describe.ts';

/** What a shop's server said to the companion is nothing that a person can mend. */
export function faultOf(error: unknown): string {
  const unreachable = error instanceof CompanionError && error.problem?.slug === 'picture-unreachable';
  return unreachable ? describe(error).title : describeBriefly(error);
}
