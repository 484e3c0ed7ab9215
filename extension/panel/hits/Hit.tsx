/** One product: picture, how close it is, brand, title, price, its variants, and what can be done with it. */
import { useState } from 'preact/hooks';
import type { Hit as Product } from '../../../contract/search.ts';
import { nameOfBand, t } from '../../i18n.ts';
import { Act } from '../widgets/Act.tsx';
import { ProductPicture } from '../widgets/ProductPicture.tsx';
import { languageOf } from '../words/language-of.ts';
import { useHitActions } from './actions.ts';
import { Price } from './Price.tsx';
import { shopOf } from './shop.ts';
import { Variants } from './Variants.tsx';

export function Hit({ hit }: { hit: Product }) {
  const [chosen, choose] = useState<string>(hit.id);
  // A variant of the card's own product takes its place in it, until the list brings another one.
  const variant = hit.variants.find(({ id }) => id === chosen);
  const shown = variant ? { ...hit, ...variant } : hit;
  const shop = shopOf(shown.url);
  const card = (
    <>
      <span class="shot">
        <ProductPicture src={shown.image} loading="lazy" decoding="async" width="160" height="200" />
        <Band hit={hit} />
      </span>
      {hit.brand && <span class="maker">{hit.brand}</span>}
      <span class="said">
        <span class="title" lang={languageOf(shown.title)}>
          {shown.title}
        </span>
        <Price {...shown} />
        {shown.available === false && <span class="note">{t('sold_out')}</span>}
      </span>
    </>
  );
  return (
    <li class="hit" data-id={hit.id} data-gone={shown.available === false ? '' : undefined}>
      {shop ? (
        <a class="card" href={shop} target="_blank" rel="noopener noreferrer">
          {card}
          <span class="unseen">, {t('opens_shop')}</span>
        </a>
      ) : (
        <div class="card">{card}</div>
      )}
      <Variants hit={hit} chosen={shown.id} choose={choose} />
      <Actions hit={hit} shown={shown} />
    </li>
  );
}

/** Three dots beside the word: nobody must tell bands apart by colour or by reading alone. */
function Band({ hit }: { hit: Pick<Product, 'band'> }) {
  return (
    <span class={`band ${hit.band.replace(' ', '-')}`}>
      <span class="closeness" aria-hidden="true" />
      {nameOfBand(hit.band)}
    </span>
  );
}

/** `shown`: the variant that stands in the card. It is what a person means, but for why the card is there. */
function Actions({ hit, shown }: { hit: Product; shown: Product }) {
  const actions = useHitActions();
  const thumb = actions.thumb(shown.id);
  const saved = actions.isSaved(shown.id);
  return (
    <div class="acts">
      <Act
        id={`${hit.id} up`}
        icon="up"
        label={t('thumb_up', shown.title)}
        on={thumb === 1}
        act={() => actions.steer(shown, thumb === 1 ? 0 : 1)}
      />
      <Act
        id={`${hit.id} down`}
        icon="down"
        label={t('thumb_down', shown.title)}
        on={thumb === -1}
        act={() => actions.steer(shown, thumb === -1 ? 0 : -1)}
      />
      <Act
        id={`${hit.id} more`}
        icon="more"
        label={t('more_like_this', shown.title)}
        act={() => actions.moreLike(shown)}
      />
      <Act id={`${hit.id} why`} icon="why" label={t('why_this', hit.title)} act={() => actions.why(hit)} />
      <Act
        id={`${hit.id} save`}
        icon="heart"
        label={t('save_this', shown.title)}
        on={saved}
        act={() => actions.save(shown)}
      />
    </div>
  );
}
