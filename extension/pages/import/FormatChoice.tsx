/** What a feed is read as. Its content nearly always tells, so the choice is folded away. */
import { useState } from 'preact/hooks';
import { FEED_FORMATS, type FeedFormatId } from '../../../contract/imports.ts';
import { t } from '../../i18n.ts';

/** Whatever bears the name of a maker is called so in every language. */
const NAMES: Readonly<Record<FeedFormatId, () => string>> = {
  hm: () => 'H&M (articles.csv)',
  musinsa: () => t('format_musinsa'),
  google: () => 'Google Merchant',
  meta: () => t('format_meta'),
  shopify: () => 'Shopify (products.json)',
  'shopify-csv': () => 'Shopify (CSV)',
  woocommerce: () => 'WooCommerce',
  magento: () => 'Magento (CSV)',
  wix: () => 'Wix (CSV)',
  squarespace: () => 'Squarespace (CSV)',
  bigcommerce: () => 'BigCommerce (CSV)',
  'schema-org': () => t('format_schema_org'),
  xml: () => t('format_xml'),
  table: () => t('format_table'),
  json: () => t('format_json'),
};

export interface FormatChoiceProps {
  /** One of FEED_FORMATS; empty leaves it to the content. */
  format: string;
  choose: (format: string) => void;
}

export function FormatChoice({ format, choose }: FormatChoiceProps) {
  const [open] = useState(format !== '');
  return (
    <details open={open}>
      <summary>{t('format_title')}</summary>
      <label>
        {t('format_label')}
        <select name="feed-format" value={format} onChange={({ currentTarget: { value } }) => choose(value)}>
          <option value="">{t('format_any')}</option>
          {FEED_FORMATS.map((one) => (
            <option key={one} value={one}>
              {NAMES[one]()}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}
