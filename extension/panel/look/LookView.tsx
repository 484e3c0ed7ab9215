/** The whole look: a row for each garment, what the look costs, and the best one that a budget pays. */
import { formatBox, parseBox } from '../../../contract/geometry.ts';
import { t } from '../../i18n.ts';
import { Message } from '../../ui/Message.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { Filtered } from '../filters/Filtered.tsx';
import { filtersFor, personalFilters, stateOfGarment } from '../filters/kept.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { countFilters, fresh, lookOf, type PanelState, START } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { SearchFailed } from '../widgets/SearchFailed.tsx';
import { Skeleton } from '../widgets/Skeleton.tsx';
import { bestLook, cheapestLook } from './budget.ts';
import { FailedRow } from './FailedRow.tsx';
import { LookRow } from './LookRow.tsx';
import { LookTotal } from './LookTotal.tsx';
import { currencyOf, offersOf } from './offers.ts';
import { nameOfRow, withoutDoubles } from './told-apart.ts';
import { useLook } from './use-look.ts';

export interface LookViewProps {
  companion: Companion;
  state: PanelState;
  go: Go;
  picture: SessionPicture;
}

export function LookView({ companion, state, go, picture }: LookViewProps) {
  const filters = personalFilters(state);
  const [look, again] = useLook(
    companion,
    picture,
    filters,
    parseBox(state.crop ?? '') ?? picture.shows?.meant ?? null,
  );
  if (look.phase === 'parsing') return <Skeleton label={t('look_finding')} />;
  if (look.phase === 'failed') return <SearchFailed error={look.error} again={again} mark={null} />;
  const garments = withoutDoubles(look.garments);
  const [first] = garments;
  if (!first) {
    return (
      <Message title={t('look_none_title')} tone="status">
        {t('look_none_text')}
      </Message>
    );
  }
  if (first.error && garments.every(({ error }) => error))
    return <SearchFailed error={first.error} again={again} mark={null} />;

  const currency = currencyOf(garments.map(({ reply }) => reply));
  const offers = garments.map(({ reply }) => offersOf(reply, currency));
  const boxes = garments.map(({ garment }) => formatBox(garment.box));
  const isOut = (n: number) => state.without.includes(boxes[n] as string);
  const allowed = offers.map((some, n) => {
    const own = some.filter(({ id }) => id === pinOf(state, boxes[n] as string));
    return isOut(n) ? [] : own.length > 0 ? own : some;
  });
  const cheapest = cheapestLook(allowed);
  const best = state.budget === undefined ? cheapest : bestLook(allowed, state.budget);
  const chosen = new Set((best ?? cheapest).offers.map(({ id }) => id));
  return (
    <section class="look" aria-labelledby="look-title">
      <h1 id="look-title">{t('view_look')}</h1>
      <Filtered
        facets={garments.find(({ reply }) => reply)?.reply?.facets}
        state={fresh(filters)}
        go={(change) => go({ ...filters, ...change })}
        clear={personalFilters(START)}
      />
      <ol class="look-rows">
        {garments.map((row, n) => {
          const { garment, reply, error } = row;
          const box = boxes[n] as string;
          if (error) return <FailedRow key={box} group={garment.group} error={error} again={again} />;
          return (
            <LookRow
              key={box}
              reply={reply}
              name={nameOfRow(garments, row)}
              filtered={countFilters(fresh(filtersFor(garment.group, filters))) > 0}
              offers={offers[n] ?? []}
              chosen={chosen}
              pinned={pinOf(state, box)}
              pin={(id) => go({ pin: pinnedWith(state, box, id) })}
              out={isOut(n)}
              leaveOut={(out) =>
                go({ without: out ? [...state.without, box] : state.without.filter((one) => one !== box) })
              }
              all={() => go({ ...stateOfGarment(picture, garment, filters), ...lookOf(state) })}
            />
          );
        })}
      </ol>
      <LookTotal
        busy={garments.some(({ reply, error }) => !reply && !error)}
        garments={garments.filter((_, n) => !isOut(n)).length}
        currency={currency}
        cheapest={cheapest}
        best={best}
        budget={state.budget}
        setBudget={(budget) => go({ budget })}
      />
    </section>
  );
}

function pinOf({ pin }: PanelState, box: string): string | null {
  return pin.find((one) => one.startsWith(`${box} `))?.slice(box.length + 1) ?? null;
}

function pinnedWith({ pin }: PanelState, box: string, id: string | null): string[] {
  const others = pin.filter((one) => !one.startsWith(`${box} `));
  return id === null ? others : [...others, `${box} ${id}`];
}
