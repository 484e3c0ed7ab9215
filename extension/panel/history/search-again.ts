/** Shows a search of the past again, in the way that it was searched then. */
import type { PageFacts } from '../../page-facts/facts.ts';
import type { PastSearch } from '../../storage/history.ts';
import { addPicture, pictureOf } from '../state/pictures.ts';
import { fresh, readState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { timeOf } from './times.ts';

/** @param page what the page that showed the picture said about itself, where that is still known */
export function searchAgain(
  { at, picture, address }: Pick<PastSearch, 'at' | 'picture' | 'address'>,
  go: Go,
  page: PageFacts | null = null,
): void {
  const then = readState(address);
  timeOf(pictureOf(at) ?? addPicture(picture, page, at), then, at);
  go(fresh({ ...then, picture: at }));
}
