/** One product: picture, brand, title, price, how close it is, and the way to its shop. */
import type { Hit as Product } from '../../contract/search.ts';
import { locale, nameOfBand, t } from '../i18n.ts';
import { formatPrice } from './money.ts';

export function Hit({ hit }: { hit: Product }) {
  const shop = shopOf(hit.url);
  const card = (
    <>
      <img src={hit.image} alt="" loading="lazy" decoding="async" width="160" height="200" />
      <span class={`band ${hit.band.replace(' ', '-')}`}>{nameOfBand(hit.band)}</span>
      {hit.brand && <span class="maker">{hit.brand}</span>}
      <span class="title">{hit.title}</span>
      <Price {...hit} />
    </>
  );
  return (
    <li class="hit">
      {shop ? (
        <a href={shop} target="_blank" rel="noopener noreferrer">
          {card}
          <span class="unseen">, {t('opens_shop')}</span>
        </a>
      ) : (
        <div>{card}</div>
      )}
    </li>
  );
}

function Price({ price, listPrice, currency }: Pick<Product, 'price' | 'listPrice' | 'currency'>) {
  if (price === null) return <span class="note">{t('no_price')}</span>;
  const now = formatPrice(price, currency, locale());
  if (listPrice === null || listPrice <= price) return <span class="price">{now}</span>;
  const was = formatPrice(listPrice, currency, locale());
  return (
    <span class="price sale">
      <span class="unseen">
        {t('price_now', now)}. {t('price_was', was)}
      </span>
      <span aria-hidden="true">
        {now} <s>{was}</s>
      </span>
    </span>
  );
}

/** A feed may put anything into its link column; only web addresses become links. */
export function shopOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
