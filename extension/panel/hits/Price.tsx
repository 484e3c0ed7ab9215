/** What one pays today, and the struck price where there is a higher one. */
import type { Product } from '../../../contract/product.ts';
import { locale, t } from '../../i18n.ts';
import { formatPrice } from '../words/money.ts';

export function Price({ price, listPrice, currency }: Pick<Product, 'price' | 'listPrice' | 'currency'>) {
  if (price === null) return <span class="price none">{t('no_price')}</span>;
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
