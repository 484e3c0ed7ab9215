/** What was found: the garment as it was understood, what it may be, and the products that look like it. */
import { useEffect, useState } from 'preact/hooks';
import type { GarmentType } from '../../contract/garments.ts';
import type { SearchReply } from '../../contract/search.ts';
import { countOf, locale, nameOfType, t } from '../i18n.ts';
import { Hit } from './Hit.tsx';
import { Message } from './Message.tsx';

export interface ResultsProps {
  reply: SearchReply;
  /** What was sent; stands in for a cut-out that the companion did not make. */
  picture: Blob;
  /** The type that is searched: the recognised one, or the one that was picked instead. */
  type: GarmentType;
  /** A search within another type is under way. */
  busy: boolean;
  searchAs: (type: GarmentType) => void;
  mark: () => void;
}

/** Runners-up that are worth a chip. */
const CHIPS = 4;

export function Results({ reply, picture, type, busy, searchAs, mark }: ResultsProps) {
  const url = useObjectUrl(picture);
  const count = countOf(reply.hits.length);
  return (
    <>
      <section class="garment">
        <img src={reply.cutout ?? url} alt={t('your_garment')} width="96" height="96" />
        <div>
          <p class="note" id="looks-like">
            {t('looks_like')}
          </p>
          <Types guesses={reply.types} wanted={type} searchAs={searchAs} />
          <button type="button" class="quiet" onClick={mark}>
            {t('mark_garment')}
          </button>
        </div>
      </section>
      <section aria-labelledby="products">
        <div class="heading">
          <h1 id="products">{t('products_title')}</h1>
          <p class="note" role="status">
            <Announced>{busy ? t('searching') : t('found', count)}</Announced>
          </p>
        </div>
        {reply.widened && <p class="note">{t('widened')}</p>}
        {reply.hits.length === 0 && <Message title={t('none_title')}>{t('none_text')}</Message>}
        <ul class="hits" aria-busy={busy}>
          {reply.hits.map((hit) => (
            <Hit key={hit.id} hit={hit} />
          ))}
        </ul>
      </section>
    </>
  );
}

interface TypesProps {
  guesses: SearchReply['types'];
  wanted: GarmentType;
  searchAs: (type: GarmentType) => void;
}

function Types({ guesses, wanted, searchAs }: TypesProps) {
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  return (
    <ul class="types" aria-labelledby="looks-like">
      {guesses.slice(0, CHIPS).map(({ type, confidence }) => {
        const current = type === wanted;
        return (
          <li key={type}>
            <button
              type="button"
              class="chip"
              aria-pressed={current}
              title={current ? undefined : t('search_as', nameOfType(type))}
              onClick={() => !current && searchAs(type)}
            >
              {nameOfType(type)} <span class="share">{percent.format(confidence)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A live region speaks of what changes in it, so the words come a moment after the region. */
function Announced({ children }: { children: string }) {
  const [words, setWords] = useState('');
  useEffect(() => setWords(children), [children]);
  return <>{words}</>;
}

function useObjectUrl(blob: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
