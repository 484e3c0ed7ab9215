/** Why a product is shown: both garments side by side, and what of them agrees, by the parts of the score. */
import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import type { Hit, SearchReply } from '../../../contract/search.ts';
import { nameOfBand, nameOfType, t } from '../../i18n.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { Price } from '../hits/Price.tsx';
import { shopOf } from '../hits/shop.ts';
import { Palette } from '../query/Palette.tsx';
import { announce } from '../widgets/announce.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { ProductPicture } from '../widgets/ProductPicture.tsx';
import { Sheet } from '../widgets/Sheet.tsx';
import { languageOf } from '../words/language-of.ts';
import { compareSizes, nameOfSize } from '../words/sizes.ts';
import { agreementIn, detailsIn } from './words.ts';

export interface WhyProps {
  hit: Hit;
  reply: SearchReply;
  /** Thumbs, a colour or its weight had a say in the order, but not in what agrees with the garment. */
  steered: boolean;
  /** The garment that was searched for. */
  garment: string | undefined;
  onClose: () => void;
}

export function Why({ hit, reply, steered, garment, onClose }: WhyProps) {
  const { look, colour, details, type } = hit.agree;
  return (
    <Sheet title={t('why_title')} foot={<Ways hit={hit} />} onClose={onClose}>
      <div class="side-by-side">
        <figure>
          <ProductPicture src={garment} width="150" height="190" />
          <figcaption>{t('why_yours')}</figcaption>
          <Palette colours={reply.palette} />
        </figure>
        <figure>
          <ProductPicture src={hit.cutout ?? hit.image} width="150" height="190" />
          <figcaption lang={languageOf(hit.title)}>{hit.title}</figcaption>
          <Palette colours={hit.palette} />
        </figure>
      </div>
      <dl class="agree">
        <Part name={t('agree_type')} words={typeWords(type, reply, hit)} good={type} />
        <Part name={t('agree_look')} words={t(agreementIn(look))} value={look} />
        {colour !== null && <Part name={t('agree_colour')} words={t(agreementIn(colour))} value={colour} />}
        {details !== null && <Part name={t('agree_details')} words={t(detailsIn(details))} value={details} />}
        {hit.sizes.length > 0 && (
          <div>
            <dt>{t('why_sizes')}</dt>
            <dd>{hit.sizes.toSorted(compareSizes).map(nameOfSize).join(', ')}</dd>
          </div>
        )}
      </dl>
      <p class="why-sum">
        <span>{t(steered ? 'why_sum_steered' : 'why_sum', nameOfBand(hit.band))}</span>
        <Price {...hit} />
      </p>
    </Sheet>
  );
}

function typeWords(same: boolean, { type }: SearchReply, hit: Hit): string {
  return same ? nameOfType(hit.type) : t('agree_type_other', nameOfType(hit.type), nameOfType(type));
}

/** `value`: a cosine, drawn from 0 on, since less than nothing in common is nothing. */
function Part({
  name,
  words,
  value,
  good,
}: {
  name: string;
  words: ComponentChildren;
  value?: number;
  good?: boolean;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value === undefined ? (
          <span class={good ? 'sign good' : 'sign'} aria-hidden="true" />
        ) : (
          <meter min={0} max={1} value={Math.max(0, value)} aria-hidden="true" />
        )}
        {words}
      </dd>
    </div>
  );
}

function Ways({ hit }: { hit: Hit }) {
  const shop = shopOf(hit.url);
  const [outcome, copy] = useCopy(shop ?? '', announce);
  if (!shop) return <p class="note">{t('no_shop')}</p>;
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        <Icon name="link" />
        {t(outcome ?? 'copy_link')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void browser.tabs.create({ url: shop, active: false }).then(() => announce(t('opened_behind')))
        }
      >
        {t('open_behind')}
      </button>
      <a class="main" href={shop} target="_blank" rel="noopener noreferrer">
        {t('open_shop')}
        <Icon name="outside" />
      </a>
    </>
  );
}
