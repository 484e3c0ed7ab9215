/** "More like this": the product that is searched now, and the way back through those before it to the picture. */
import { t } from '../../i18n.ts';
import { pictureOf } from '../state/pictures.ts';
import { isHit, seenProduct } from '../state/seen.ts';
import { backTo, type PanelState } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { Icon } from '../widgets/Icon.tsx';
import { ProductPicture } from '../widgets/ProductPicture.tsx';
import { useObjectUrl } from '../widgets/use-object-url.ts';
import { languageOf } from '../words/language-of.ts';
import { Palette } from './Palette.tsx';

export function LikeCard({ id, state, go }: { id: string; state: PanelState; go: Go }) {
  const product = seenProduct(id);
  return (
    <section class="like" aria-labelledby="like-title">
      <nav class="trail" aria-label={t('trail')}>
        <ol>
          <FromPicture state={state} go={go} />
          {state.trail.map((before, n) => (
            <Step
              key={before}
              image={seenProduct(before)?.image}
              label={seenProduct(before)?.title ?? t('trail_product', n + 1)}
              go={() => go(backTo(state, n))}
            />
          ))}
          <li aria-current="step">
            <ProductPicture class="cutout" src={product?.image} width="72" height="90" />
          </li>
        </ol>
      </nav>
      <div class="understood">
        <h2 class="note">{t('more_like')}</h2>
        <p class="title" id="like-title" lang={languageOf(product?.title ?? '')}>
          {product?.title}
        </p>
        {product && isHit(product) && <Palette colours={product.palette} />}
      </div>
    </section>
  );
}

function FromPicture({ state, go }: { state: PanelState; go: Go }) {
  const picture = pictureOf(state.picture);
  const url = useObjectUrl(picture?.picture ?? null);
  if (!picture) return null;
  return <Step image={picture.cutout ?? url} label={t('back_to_garment')} go={() => go(backTo(state, -1))} />;
}

function Step({ image, label, go }: { image: string | undefined; label: string; go: () => void }) {
  return (
    <li>
      <button type="button" class="step" aria-label={label} title={label} onClick={go}>
        <ProductPicture src={image} width="44" height="56" />
      </button>
      <Icon name="back" />
    </li>
  );
}
