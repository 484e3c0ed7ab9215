/** A feed or a folder, dropped or chosen; every way of it works by keyboard too. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Feed } from '../../companion/imports.ts';
import { counted, t } from '../../i18n.ts';
import { feedOfFiles, readDrop } from './picked-files.ts';

/** An attribute that every browser knows and the types do not. */
const WHOLE_FOLDER: object = { webkitdirectory: true };

export interface FeedPickerProps {
  feed: Feed | null;
  pick: (feed: Feed | null) => void;
  /** Told when nothing could be made of a drop. */
  unread: () => void;
}

export function FeedPicker({ feed, pick, unread }: FeedPickerProps) {
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  /** A large folder takes a while to read, and must not replace what is brought after it. */
  const last = useRef<Event | null>(null);
  useEffect(() => {
    // A file that falls just beside would be opened in the place of this page, and what was filled in be lost.
    const refuse = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    addEventListener('dragover', refuse);
    addEventListener('drop', refuse);
    return () => {
      removeEventListener('dragover', refuse);
      removeEventListener('drop', refuse);
    };
  }, []);

  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    last.current = event;
    const files = [...(input.files ?? [])];
    // Emptied, so that choosing the same one again is news: it may have changed.
    input.value = '';
    pick(feedOfFiles(files));
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    last.current = event;
    const dropped = event.dataTransfer && (await readDrop(event.dataTransfer).catch(() => null));
    if (last.current !== event) return;
    if (dropped) pick(dropped);
    else unread();
  };

  return (
    <fieldset
      aria-label={t('feed_drop')}
      class={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      {feed && feed.from !== 'web' ? (
        <>
          <p class="picked">
            <strong>{feed.name}</strong>
            {feed.from === 'folder' && ` · ${counted('feed_pictures', feed.files.length)}`}
          </p>
          <button type="button" class="quiet" onClick={() => pick(null)}>
            {t('feed_forget')}
          </button>
        </>
      ) : (
        <>
          <p>{t('feed_drop')}</p>
          <div class="actions">
            <button type="button" class="quiet" onClick={() => file.current?.click()}>
              {t('feed_file')}
            </button>
            <button type="button" class="quiet" onClick={() => folder.current?.click()}>
              {t('feed_folder')}
            </button>
          </div>
        </>
      )}
      <input ref={file} type="file" name="file" hidden aria-label={t('feed_file')} onChange={take} />
      <input
        ref={folder}
        type="file"
        name="folder"
        hidden
        {...WHOLE_FOLDER}
        aria-label={t('feed_folder')}
        onChange={take}
      />
      <details>
        <summary>{t('feed_formats')}</summary>
        <ul class="formats">
          <li>{t('feed_formats_files')}</li>
          <li>{t('feed_formats_web')}</li>
          <li>{t('feed_formats_folder')}</li>
        </ul>
      </details>
    </fieldset>
  );
}
