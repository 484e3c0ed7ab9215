import { counted, formatTime, nameOfType, t } from '../../i18n.ts';
import type { PastSearch } from '../../storage/history.ts';
import { Act } from '../widgets/Act.tsx';
import { useObjectUrl } from '../widgets/use-object-url.ts';

export interface PastSearchItemProps {
  search: PastSearch;
  again: () => void;
  erase: () => void;
}

/** One search of the past: its garment, its day, and the way to search it again. */
export function PastSearchItem({ search, again, erase }: PastSearchItemProps) {
  const { at, type, similar, thumbnail, picture } = search;
  const url = useObjectUrl(thumbnail ?? picture);
  const when = formatTime(new Date(at).toISOString());
  return (
    <li>
      <button type="button" class="past-search" onClick={again}>
        <img src={url} alt="" width="96" height="120" />
        <span class="title">{nameOfType(type)}</span>
        <span class="note">{counted('similar', similar)}</span>
        <time class="note" dateTime={new Date(at).toISOString()}>
          {when}
        </time>
        <span class="unseen">, {t('search_again')}</span>
      </button>
      <Act icon="close" label={t('erase_one', when)} act={erase} />
    </li>
  );
}
