/** Nothing searched yet: how to search on a page, and how to bring a picture of one's own. */
import { useRef } from 'preact/hooks';
import { t } from '../i18n.ts';
import { Message } from '../ui/Message.tsx';
import { Icon } from './Icon.tsx';

export function Idle({ take }: { take: (picture: Blob) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const actions = (
    <>
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
