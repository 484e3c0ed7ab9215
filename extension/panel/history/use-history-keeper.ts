/** Keeps every picture search, where the person has switched that on. */
import { useEffect } from 'preact/hooks';
import type { SearchReply } from '../../../contract/search.ts';
import { fromDataUrl } from '../../capture/picture.ts';
import { dropSearch, putSearch } from '../../storage/history.ts';
import { readPreferences } from '../../storage/settings.ts';
import type { SessionPicture } from '../pictures.ts';
import { type PanelState, writeState } from '../state.ts';

export function useHistoryKeeper(
  reply: SearchReply | null,
  state: PanelState,
  picture: SessionPicture | null,
): void {
  useEffect(() => {
    // Nobody comes back for filters that left nothing.
    if (!reply || !picture || state.like !== undefined || reply.similar === 0) return;
    void keep(reply, state, picture).catch((error: unknown) =>
      console.warn('lookalike: this search was not kept', error),
    );
  }, [reply]);
}

async function keep(reply: SearchReply, state: PanelState, { at, picture }: SessionPicture): Promise<void> {
  if (!(await readPreferences()).history) return;
  await putSearch({
    at,
    picture,
    thumbnail: reply.cutout === null ? null : fromDataUrl(reply.cutout),
    type: reply.type,
    similar: reply.similar,
    address: writeState({ ...state, view: 'results', open: undefined }),
  });
  // It may have been switched off meanwhile, and then nothing may be left behind.
  if (!(await readPreferences()).history) await dropSearch(at);
}
