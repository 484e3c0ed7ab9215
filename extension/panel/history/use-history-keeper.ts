/** Keeps the last picture search, and every one where the person has switched that on: none of a private window. */
import { useEffect } from 'preact/hooks';
import { parseBox } from '../../../contract/geometry.ts';
import { LIMITS } from '../../../contract/limits.ts';
import type { SearchReply } from '../../../contract/search.ts';
import { fitToSend } from '../../capture/fit-to-send.ts';
import { fromDataUrl, toDataUrl } from '../../capture/picture.ts';
import { dropSearch, putSearch } from '../../storage/history.ts';
import { writeLast } from '../../storage/last-search.ts';
import { readPreferences } from '../../storage/settings.ts';
import { placed } from '../search/ask.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { type PanelState, writeState } from '../state/state.ts';
import { isPrivate } from '../window/panel-window.ts';
import { timeOf } from './times.ts';

export function useHistoryKeeper(
  reply: SearchReply | null,
  state: PanelState,
  picture: SessionPicture | null,
): void {
  useEffect(() => {
    // Nobody comes back for filters that left nothing.
    if (!reply || !picture || state.like !== undefined || reply.similar === 0) return;
    before = before.then(() =>
      keep(reply, state, picture).catch((error: unknown) =>
        console.warn('lookalike: this search was not kept', error),
      ),
    );
  }, [reply]);
}

/** One after the other: an earlier answer, whose picture takes longer, must not stand as the last one. */
let before = Promise.resolve();

/** Addresses of what this panel has kept, by its time: whoever erases a search and comes back to it searches nothing. */
const kept = new Map<number, string>();

async function keep(reply: SearchReply, state: PanelState, session: SessionPicture): Promise<void> {
  if (await isPrivate()) return;
  const at = timeOf(session, state);
  // What the companion sees of a garment and its surroundings, for the rest may be a screen full of other things.
  const small = await fitToSend(session.picture, parseBox(state.crop ?? '') ?? undefined, LIMITS.workingSide);
  const address = `#${placed(new URLSearchParams(addressOf(state)), small)}`;
  const picture = await small.pixels();
  await writeLast({ at, picture: await toDataUrl(picture), page: session.page, address });
  if (kept.get(at) === address || !(await readPreferences()).history) return;
  kept.set(at, address);
  try {
    await putSearch({
      at,
      picture,
      thumbnail: reply.cutout === null ? null : fromDataUrl(reply.cutout),
      type: reply.type,
      similar: reply.similar,
      address,
    });
  } catch (error) {
    // The next answer to it tries again.
    kept.delete(at);
    throw error;
  }
  // It may have been switched off meanwhile, and then nothing may be left behind.
  if (!(await readPreferences()).history) await dropSearch(at);
}

/** Without what is open, and without garments of the look: they may not be in the picture any more. */
function addressOf(state: PanelState): string {
  return writeState({ ...state, view: 'results', open: undefined, without: [], pin: [] }).slice(1);
}
