/** The colours of one product as dots: a click shows that one in the card. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Hit } from '../../../contract/search.ts';
import { nameOfColour, t } from '../../i18n.ts';
import { familyOf } from '../words/colours.ts';

/** Dots that fit under the narrowest card. */
const DOTS = 4;

export interface VariantsProps {
  hit: Hit;
  /** Id of the hit or of one of its variants. */
  chosen: string;
  choose: (id: string) => void;
}

export function Variants({ hit, chosen, choose }: VariantsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    // The button that had the focus is gone: what it has shown goes on from there.
    if (open) list.current?.querySelectorAll<HTMLElement>('.dot')[DOTS]?.focus();
  }, [open]);
  if (hit.variants.length === 0) return null;
  const all = [hit, ...hit.variants];
  const shown = open ? all : all.slice(0, DOTS);
  const hidden = all.length - shown.length;
  return (
    <ul ref={list} class="variants" aria-label={t('variants_of', hit.title)}>
      {shown.map(({ id, title, palette }) => {
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
      {hidden > 0 && (
        <li>
          <button
            type="button"
            class="plain"
            data-focus={`${hit.id} variants`}
            aria-label={t('all_variants', hidden, hit.title)}
            title={t('all_variants', hidden, hit.title)}
            onClick={() => setOpen(true)}
          >
            {t('more_variants', hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}
