/** Below the cut-off nothing is shown as similar; what would help is said instead. */
import { GARMENT_TYPES } from '../../../contract/garments.ts';
import type { SearchReply } from '../../../contract/search.ts';
import { countOf, t } from '../../i18n.ts';
import { Message } from '../../ui/Message.tsx';
import { countFilters, NO_FILTERS, type PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { ImportLink } from '../widgets/ImportLink.tsx';

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
  const { words, inColour, like } = state;
  const everything = state.type.length === GARMENT_TYPES.length;
  const narrowed = filtered || words || inColour;
  // The first is the way to go, the others stand behind it.
  const ways = [
    (filtered || words) && {
      name: t(filtered ? 'clear_filters' : 'clear_words'),
      take: () => go(NO_FILTERS),
    },
    inColour && { name: t('any_colour'), take: () => go({ inColour: undefined }) },
    !everything && { name: t('search_all_types'), take: () => go({ type: [...GARMENT_TYPES] }) },
    // The last one: the garment's own card offers it all the while.
    mark && !narrowed && everything && like === undefined && { name: t('mark_garment'), take: mark },
  ].filter((way) => !!way);
  const [first, ...others] = ways;
  const actions = (
    <>
      {first ? (
        <button type="button" class="main" onClick={first.take}>
          {first.name}
        </button>
      ) : (
        <ImportLink class="main" />
      )}
      <div class="or">
        {others.map(({ name, take }) => (
          <button key={name} type="button" class="plain" onClick={take}>
            {name}
          </button>
        ))}
        {first && <ImportLink class="plain" />}
        {!narrowed && (
          <button type="button" class="plain" onClick={again}>
            {t('try_again')}
          </button>
        )}
      </div>
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
