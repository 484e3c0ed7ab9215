/** The colours of one product as dots: a click shows that one in the card. */
import type { Hit } from '../../../contract/search.ts';
import { nameOfColour, t } from '../../i18n.ts';
import { familyOf } from '../colours.ts';

/** Dots that fit under the narrowest card. */
const DOTS = 4;

export interface VariantsProps {
  hit: Hit;
  /** Id of the hit or of one of its variants. */
  chosen: string;
  choose: (id: string) => void;
}

export function Variants({ hit, chosen, choose }: VariantsProps) {
  if (hit.variants.length === 0) return null;
  const all = [hit, ...hit.variants];
  const hidden = all.length - DOTS;
  return (
    <ul class="variants" aria-label={t('variants_of', hit.title)}>
      {all.slice(0, DOTS).map(({ id, title, palette }) => {
        const [main, second] = palette;
        const name = main ? nameOfColour(familyOf(main.hex)) : title;
        return (
          <li key={id}>
            <button
              type="button"
              class="dot"
              data-focus={`${hit.id} variant ${id}`}
              aria-label={name}
              title={`${name}: ${title}`}
              aria-pressed={id === chosen}
              onClick={() => choose(id)}
            >
              <span style={{ background: main?.hex, borderColor: second?.hex }} />
            </button>
          </li>
        );
      })}
      {hidden > 0 && <li class="note">{t('more_variants', hidden)}</li>}
    </ul>
  );
}
