/** Below the cut-off nothing is shown as similar; what would help is said instead. */
import { GARMENT_TYPES } from '../../../contract/garments.ts';
import type { SearchReply } from '../../../contract/search.ts';
import { countOf, t } from '../../i18n.ts';
import { Message } from '../../ui/Message.tsx';
import { ImportLink } from '../ImportLink.tsx';
import { countFilters, NO_FILTERS, type PanelState } from '../state.ts';
import type { Go } from '../use-panel-state.ts';

export interface NothingCloseProps {
  reply: SearchReply;
  state: PanelState;
  go: Go;
  /** Opens the crop dialog; null where no picture was searched. */
  mark: (() => void) | null;
  /** For when the catalogue has grown outside of the browser. */
  again: () => void;
}

export function NothingClose({ reply, state, go, mark, again }: NothingCloseProps) {
  const filtered = countFilters(state) > 0;
  const { words, inColour } = state;
  const everything = state.type.length === GARMENT_TYPES.length;
  const actions = (
    <>
      {(filtered || words) && (
        <button type="button" class="main" onClick={() => go(NO_FILTERS)}>
          {t(filtered ? 'clear_filters' : 'clear_words')}
        </button>
      )}
      {inColour && (
        <button
          type="button"
          class={filtered || words ? 'quiet' : 'main'}
          onClick={() => go({ inColour: undefined })}
        >
          {t('any_colour')}
        </button>
      )}
      {!everything && (
        <button
          type="button"
          class={filtered || words || inColour ? 'quiet' : 'main'}
          onClick={() => go({ type: [...GARMENT_TYPES] })}
        >
          {t('search_all_types')}
        </button>
      )}
      {mark && (
        <button type="button" class="quiet" onClick={mark}>
          {t('mark_garment')}
        </button>
      )}
      <ImportLink class="quiet" />
      <button type="button" class="quiet" onClick={again}>
        {t('try_again')}
      </button>
    </>
  );
  return (
    <Message
      title={t('nothing_close', countOf(reply.catalogue))}
      actions={actions}
      note={t('nothing_close_import')}
    >
      {filtered
        ? t('nothing_close_filtered')
        : words
          ? t('nothing_close_words', words)
          : t(inColour ? 'nothing_close_colour' : 'nothing_close_text')}
    </Message>
  );
}
