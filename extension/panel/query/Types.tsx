/** What the garment may be: the recognised type, its runners-up, and "any type" for what none of them is. */
import { GARMENT_TYPES, type GarmentType } from '../../../contract/garments.ts';
import type { SearchReply } from '../../../contract/search.ts';
import { locale, nameOfType, t } from '../../i18n.ts';
import type { Go } from '../state/use-panel-state.ts';

export interface TypesProps {
  reply: Pick<SearchReply, 'type' | 'types'>;
  /** Types that were asked for; empty for the recognised one. */
  wanted: readonly GarmentType[];
  go: Go;
}

/** Guesses that are worth a chip: so many at most, and none that is hardly one. */
const CHIPS = 4;
const LEAST = 0.04;

export function Types({ reply, wanted, go }: TypesProps) {
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  const any = wanted.length === GARMENT_TYPES.length;
  const pressed = any ? [] : wanted.length > 0 ? wanted : [reply.type];
  const guesses = reply.types.slice(0, CHIPS).filter(({ confidence }, n) => n === 0 || confidence >= LEAST);
  // A type that was picked from the filters is no guess, and must be seen all the same.
  const others = pressed.filter((type) => !guesses.some((guess) => guess.type === type));
  return (
    <ul class="types" aria-labelledby="looks-like">
      {guesses.map(({ type, confidence }) => (
        <Chip
          key={type}
          on={pressed.includes(type)}
          pick={() => go({ type: type === reply.type ? [] : [type] })}
        >
          {nameOfType(type)} <span class="share">{percent.format(confidence)}</span>
        </Chip>
      ))}
      {others.map((type) => (
        <Chip key={type} on pick={() => undefined}>
          {nameOfType(type)}
        </Chip>
      ))}
      <Chip key="any" on={any} pick={() => go({ type: [...GARMENT_TYPES] })}>
        {t('any_type')}
      </Chip>
    </ul>
  );
}

function Chip({ on, pick, children }: { on: boolean; pick: () => void; children: preact.ComponentChildren }) {
  return (
    <li>
      <button type="button" class="chip" aria-pressed={on} onClick={() => !on && pick()}>
        {children}
      </button>
    </li>
  );
}
