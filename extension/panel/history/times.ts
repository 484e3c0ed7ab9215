/** Which search of the history is which garment of a picture: told again, a search replaces itself there. */
import type { SessionPicture } from '../state/pictures.ts';
import type { PanelState } from '../state/state.ts';

const times = new WeakMap<SessionPicture, Map<string, number>>();

/** When the garment was first searched, in milliseconds since 1970; `known` for one that comes from the history. */
export function timeOf(picture: SessionPicture, { crop, point }: PanelState, known?: number): number {
  const ofPicture = times.get(picture) ?? new Map<string, number>();
  times.set(picture, ofPicture);
  const place = crop ?? point ?? '';
  // Never the picture's own time: that names all of the picture, in the same address.
  const at = ofPicture.get(place) ?? known ?? Math.max(Date.now(), picture.at + 1);
  ofPicture.set(place, at);
  return at;
}
