/** One saved product, with what became of its price. */
import type { ProductDetail } from '../../../contract/product.ts';
import { formatDay, locale, t } from '../../i18n.ts';
import type { Saved } from '../../storage/saved.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { Price } from '../hits/Price.tsx';
import { shopOf } from '../hits/shop.ts';
import { fresh } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Act } from '../widgets/Act.tsx';
import { announce } from '../widgets/announce.tsx';
import { ProductPicture } from '../widgets/ProductPicture.tsx';
import { useObjectUrl } from '../widgets/use-object-url.ts';
import { languageOf } from '../words/language-of.ts';
import { formatPrice } from '../words/money.ts';
import { changeOf, lowestOf } from './change.ts';
import { useSaved } from './use-saved.tsx';

export interface SavedItemProps {
  saved: Saved;
  /** As the catalogue has it; null when it is gone, undefined while that is not known. */
  now: ProductDetail | null | undefined;
  /** Title of something close that the person owns. */
  owned: string | undefined;
  /** When it was saved, in words. */
  since: string;
  go: Go;
}

export function SavedItem({ saved, now, owned, since, go }: SavedItemProps) {
  const { toggle } = useSaved();
  const kept = useObjectUrl(saved.thumbnail);
  const product = now ?? { ...saved.product, image: kept ?? '' };
  const shop = shopOf(product.url);
  const words = (
    <>
      {product.brand && <span class="maker">{product.brand}</span>}
      <span class="title" lang={languageOf(product.title)}>
        {product.title}
      </span>
    </>
  );
  return (
    <li class="saved-item">
      <ProductPicture
        src={now ? now.image : kept}
        instead={kept}
        width="72"
        height="90"
        loading="lazy"
        decoding="async"
      />
      <div>
        {shop ? (
          <a href={shop} target="_blank" rel="noopener noreferrer">
            {words}
            <span class="unseen">, {t('opens_shop')}</span>
          </a>
        ) : (
          <p>{words}</p>
        )}
        <Price {...product} />
        {now?.available === false && <p class="note">{t('sold_out')}</p>}
        <PriceNote saved={saved} now={now} since={since} />
        {now && <LowestNote now={now} />}
        {owned && <p class="note own">{t('owned_close', owned)}</p>}
      </div>
      <div class="acts">
        {now && (
          <Act
            icon="more"
            label={t('more_like_this', product.title)}
            act={() => go(fresh({ like: product.id }))}
          />
        )}
        {shop && <CopyLink shop={shop} title={product.title} />}
        <Act icon="heart" label={t('save_this', product.title)} on act={() => toggle(product)} />
      </div>
    </li>
  );
}

function CopyLink({ shop, title }: { shop: string; title: string }) {
  const [outcome, copy] = useCopy(shop, announce);
  const label = `${t(outcome ?? 'copy_link')}: ${title}`;
  return <Act icon={outcome === 'copied' ? 'check' : 'link'} label={label} act={copy} />;
}

/** What stands there is of that day until the catalogue has said what holds today. */
function PriceNote({ saved, now, since }: Pick<SavedItemProps, 'saved' | 'now' | 'since'>) {
  const change = now === undefined ? null : changeOf(saved.product, now);
  if (!change || change.kind === 'same') return <p class="note">{t('saved_on', since)}</p>;
  if (!('by' in change)) return <p class="note">{t('saved_gone')}</p>;
  const by = formatPrice(change.by, saved.product.currency, locale());
  return (
    <p class={`note change ${change.kind}`}>
      {t(change.kind === 'cheaper' ? 'saved_cheaper' : 'saved_dearer', by, since)}
    </p>
  );
}

function LowestNote({ now }: { now: ProductDetail }) {
  const lowest = lowestOf(now);
  if (!lowest) return null;
  const price = formatPrice(lowest.price, now.currency, locale());
  return <p class="note">{t('saved_lowest', price, formatDay(lowest.at))}</p>;
}
