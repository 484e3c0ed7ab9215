/** The slider between shape and colour: five places, the middle one as the companion weighs by itself. */
import { useEffect, useId, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n.ts';
import type { Go } from '../state/use-panel-state.ts';

/** Weight of colour beside the look's 1; undefined leaves it to the companion. */
const PLACES: readonly { weight: number | undefined; words: MessageKey }[] = [
  { weight: 0, words: 'weigh_shape_only' },
  { weight: 0.2, words: 'weigh_shape' },
  { weight: undefined, words: 'weigh_both' },
  { weight: 1.2, words: 'weigh_colour' },
  { weight: 3, words: 'weigh_colour_most' },
];

export function ShapeOrColour({ weight, go }: { weight: number | undefined; go: Go }) {
  const id = useId();
  const asked = placeOf(weight);
  const [place, setPlace] = useState(asked);
  useEffect(() => setPlace(asked), [asked]);
  return (
    <div class="weigh">
      <label for={id}>{t('weigh')}</label>
      <input
        id={id}
        name="weigh"
        type="range"
        min="0"
        max={PLACES.length - 1}
        step="1"
        value={place}
        aria-valuetext={t(PLACES[place]?.words ?? 'weigh_both')}
        onInput={(event) => setPlace(event.currentTarget.valueAsNumber)}
        onChange={(event) => go({ colourWeight: PLACES[event.currentTarget.valueAsNumber]?.weight })}
      />
      <div class="weigh-ends" aria-hidden="true">
        <span>{t('weigh_end_shape')}</span>
        <span>{t('weigh_end_colour')}</span>
      </div>
    </div>
  );
}

/** The nearest place, since an address may hold any weight. */
export function placeOf(weight: number | undefined): number {
  if (weight === undefined) return PLACES.findIndex((place) => place.weight === undefined);
  const distance = (n: number) => Math.abs((PLACES[n]?.weight ?? Number.POSITIVE_INFINITY) - weight);
  return [...PLACES.keys()].reduce((nearest, n) => (distance(n) < distance(nearest) ? n : nearest));
}
