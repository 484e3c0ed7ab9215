/** Nothing searched yet: how to search on a page, how to bring a picture of one's own, and back to where a panel was closed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fromDataUrl } from '../capture/picture.ts';
import { t } from '../i18n.ts';
import { watchSearches } from '../storage/history.ts';
import { type LastSearch, readLast } from '../storage/last-search.ts';
import { Message } from '../ui/Message.tsx';
import { searchAgain } from './history/search-again.ts';
import type { Go } from './state/use-panel-state.ts';
import { Icon } from './widgets/Icon.tsx';

export function Idle({ take, go }: { take: (picture: Blob) => void; go: Go }) {
  const input = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<LastSearch | null>(null);
  useEffect(() => {
    const look = () => void readLast().then(setLast, () => undefined);
    look();
    // Another window may erase it.
    return watchSearches(look);
  }, []);
  const actions = (
    <>
      {last && (
        <button
          type="button"
          class="main"
          onClick={() => searchAgain({ ...last, picture: fromDataUrl(last.picture) }, go, last.page)}
        >
          {t('last_search')}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        <Icon name="picture" />
        {t('bring_choose')}
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that choosing the same one again is news.
          event.currentTarget.value = '';
          if (file) take(file);
        }}
      />
      <span class="note bring">{t('bring_text')}</span>
    </>
  );
  return (
    <Message title={t('idle_title')} note={t('idle_private')} actions={actions}>
      {t('idle_text')}
    </Message>
  );
}
