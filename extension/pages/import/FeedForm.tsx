/** What is to be imported, under which name, and whether the person owns it. */
import { useId, useState } from 'preact/hooks';
import { SAVED_SOURCE } from '../../../contract/save.ts';
import type { Source } from '../../../contract/sources.ts';
import type { Feed } from '../../companion/imports.ts';
import { t } from '../../i18n.ts';
import { type Draft, EMPTY_DRAFT, readAddress, readSource, sourceCalled } from './draft.ts';
import { FeedPicker } from './FeedPicker.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { KindChoice } from './KindChoice.tsx';

export interface FeedFormProps {
  draft: Draft;
  sources: readonly Source[];
  /** The feed is on its way to the companion. */
  sending: boolean;
  check: (draft: Draft) => void;
}

export function FeedForm({ draft, sources, sending, check }: FeedFormProps) {
  const id = useId();
  const [feed, setFeed] = useState<Feed | null>(draft.feed?.from === 'web' ? null : draft.feed);
  const [url, setUrl] = useState(draft.feed?.from === 'web' ? draft.feed.url : '');
  const [name, setName] = useState(draft.source);
  const [kind, setKind] = useState(draft.kind);
  const [format, setFormat] = useState(draft.format);
  const [fault, setFault] = useState<{ field: 'url' | 'source' | 'feed'; words: string } | null>(null);

  /** A fault stands until something is changed: it may be mended by that. */
  const mending =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setFault(null);
    };

  const known = sourceCalled(sources, name);
  const source = known?.id ?? readSource(name);
  // The companion refuses it: an import would put aside what it does not name.
  const taken = source === SAVED_SOURCE;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = readAddress(url);
    if (!feed && address === undefined) return setFault({ field: 'url', words: t('feed_url_bad') });
    const chosen = feed ?? (address ? ({ from: 'web', url: address } as const) : null);
    if (!chosen) return setFault({ field: 'feed', words: t('feed_missing') });
    if (taken) return;
    if (source === undefined) return setFault({ field: 'source', words: t('source_name_bad') });
    setFault(null);
    check({ ...EMPTY_DRAFT, feed: chosen, source, kind, format });
  };

  return (
    <form class="message feed" tabIndex={-1} noValidate onSubmit={submit}>
      <FeedPicker
        feed={feed}
        pick={mending(setFeed)}
        unread={() => setFault({ field: 'feed', words: t('feed_unread') })}
      />
      {!feed && (
        <label>
          {t('feed_url')}
          <input
            name="url"
            type="url"
            inputMode="url"
            value={url}
            placeholder="https://"
            aria-invalid={fault?.field === 'url'}
            aria-describedby={`${id}fault`}
            onInput={({ currentTarget: { value } }) => mending(setUrl)(value)}
          />
        </label>
      )}
      <label>
        {t('source_name')}
        <input
          name="source"
          value={name}
          list={`${id}sources`}
          aria-invalid={taken || fault?.field === 'source'}
          aria-describedby={`${id}hint ${id}fault`}
          onInput={({ currentTarget: { value } }) => mending(setName)(value)}
        />
      </label>
      <datalist id={`${id}sources`}>
        {sources
          .filter(({ id }) => id !== SAVED_SOURCE)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.name === one.id ? '' : one.name}
            </option>
          ))}
      </datalist>
      <p id={`${id}hint`} class="note">
        {known && !taken ? t('source_known', known.name) : t('source_name_hint')}
      </p>
      <KindChoice kind={kind ?? known?.kind ?? 'shop'} choose={setKind} />
      <FormatChoice format={format} choose={setFormat} />
      <p id={`${id}fault`} class="fault" role="alert">
        {fault?.words ?? (taken && t('source_name_saved', name.trim()))}
      </p>
      <div class="actions">
        <button type="submit" class="main" disabled={sending}>
          {sending ? t('feed_sending') : t('feed_check')}
        </button>
      </div>
    </form>
  );
}
