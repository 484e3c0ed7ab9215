/** One garment of the look: what it is, the product that was picked for it, and the others to pick instead. */
import type { Hit, SearchReply } from '../../../contract/search.ts';
import { locale, nameOfBand, t } from '../../i18n.ts';
import { Price } from '../hits/Price.tsx';
import { shopOf } from '../hits/shop.ts';
import { ProductPicture } from '../widgets/ProductPicture.tsx';
import { languageOf } from '../words/language-of.ts';
import { formatPrice } from '../words/money.ts';
import { whyNone } from './offers.ts';

export interface LookRowProps {
  /** Null while it is searched. */
  reply: SearchReply | null;
  /** No other row of the look has it. */
  name: string;
  /** It is searched under filters. */
  filtered: boolean;
  offers: readonly { hit: Hit }[];
  /** Ids of the products that make the look. */
  chosen: ReadonlySet<string>;
  /** What the person chose for this garment; null leaves it to price and budget. */
  pinned: string | null;
  pin: (id: string | null) => void;
  /** The person has one already, or wants none. */
  out: boolean;
  leaveOut: (out: boolean) => void;
  /** To all results of this garment. */
  all: () => void;
}

export function LookRow(props: LookRowProps) {
  const { reply, name, filtered, offers, chosen, pinned, pin, out, leaveOut, all } = props;
  if (!reply) return <li class="look-row bone look-bone" aria-busy="true" aria-label={t('searching')} />;
  const picked = offers.find(({ hit }) => chosen.has(hit.id))?.hit;
  return (
    <li class="look-row" data-out={out ? '' : undefined}>
      <div class="look-head">
        <img src={reply.cutout ?? undefined} alt={name} width="56" height="70" />
        <div>
          <h2>{name}</h2>
          {picked ? (
            <Picked hit={picked} />
          ) : (
            <p class="note">{t(out ? 'look_left_out' : whyNone(reply, filtered))}</p>
          )}
        </div>
        <div class="look-ways">
          <button type="button" class="plain" aria-label={t('look_all_of', name)} onClick={all}>
            {t('look_all')}
          </button>
          {(out || picked) && (
            <button
              type="button"
              class="plain out"
              aria-label={t(out ? 'look_take_in_of' : 'look_leave_out_of', name)}
              onClick={() => leaveOut(!out)}
            >
              {t(out ? 'look_take_in' : 'look_leave_out')}
            </button>
          )}
        </div>
      </div>
      {offers.length > 0 && !out && (
        <ul class="strip" aria-label={t('look_instead', name)}>
          {offers.map(({ hit }) => {
            const price = formatPrice(hit.price as number, hit.currency, locale());
            return (
              <li key={hit.id}>
                <button
                  type="button"
                  aria-pressed={chosen.has(hit.id)}
                  aria-label={`${hit.title}, ${price}, ${nameOfBand(hit.band)}`}
                  title={hit.title}
                  onClick={() => pin(pinned === hit.id ? null : hit.id)}
                >
                  <ProductPicture src={hit.image} width="64" height="80" loading="lazy" decoding="async" />
                  <span>{price}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function Picked({ hit }: { hit: Hit }) {
  const shop = shopOf(hit.url);
  return (
    <>
      {shop ? (
        <a class="title" href={shop} target="_blank" rel="noopener noreferrer">
          <span lang={languageOf(hit.title)}>{hit.title}</span>
          <span class="unseen">, {t('opens_shop')}</span>
        </a>
      ) : (
        <p class="title" lang={languageOf(hit.title)}>
          {hit.title}
        </p>
      )}
      <Price {...hit} />
    </>
  );
}
