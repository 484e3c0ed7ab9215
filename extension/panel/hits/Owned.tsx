/** Close things out of the person's own wardrobe, apart from what is for sale. */
import type { Hit } from '../../../contract/search.ts';
import { nameOfBand, t } from '../../i18n.ts';
import { ProductPicture } from '../widgets/ProductPicture.tsx';
import { languageOf } from '../words/language-of.ts';

export function Owned({ hits }: { hits: readonly Hit[] }) {
  if (hits.length === 0) return null;
  return (
    <section class="owned" aria-labelledby="owned-title">
      <h2 id="owned-title">{t('owned_title')}</h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <ProductPicture src={hit.image} width="56" height="70" loading="lazy" decoding="async" />
            <span>
              <span class="title" lang={languageOf(hit.title)}>
                {hit.title}
              </span>
              <span class="note">{nameOfBand(hit.band)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
