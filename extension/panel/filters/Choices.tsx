/** One filter with its values: any of the chosen ones fits. */
import { useState } from 'preact/hooks';
import { formatNumber, t } from '../../i18n.ts';
import { useSteady } from './use-steady.ts';

/** Values that are shown before "show all". */
const FEW = 8;

export interface ChoicesProps<T extends string> {
  title: string;
  options: readonly { value: T; count: number }[];
  chosen: readonly T[];
  nameOf?: (value: T) => string;
  /** `#rrggbb` beside the name. */
  swatchOf?: (value: T) => string;
  /** Whether two values are one; those that are equal when absent. */
  isSame?: (a: T, b: T) => boolean;
  /** The place of each among the others; where absent, they stay as they first came. */
  compare?: (a: T, b: T) => number;
  choose: (chosen: T[]) => void;
}

export function Choices<T extends string>({
  title,
  options,
  chosen,
  nameOf,
  swatchOf,
  isSame = (a, b) => a === b,
  compare,
  choose,
}: ChoicesProps<T>) {
  const [all, setAll] = useState(false);
  // A chosen value that the other filters leave nothing of can still be taken back.
  const missing = chosen.filter((value) => !options.some((option) => isSame(option.value, value)));
  const isChosen = (value: T) => chosen.some((one) => isSame(one, value));
  const offered = useSteady([...options, ...missing.map((value) => ({ value, count: 0 }))], isSame, compare);
  if (offered.length < 2 && chosen.length === 0) return null;
  const hidden = all ? 0 : offered.length - FEW;
  const shown = hidden > 1 ? offered.filter(({ value }, n) => n < FEW || isChosen(value)) : offered;
  const toggle = (value: T) =>
    choose(isChosen(value) ? chosen.filter((one) => !isSame(one, value)) : [...chosen, value]);
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} class="choice" data-none={count === 0 ? '' : undefined}>
          <input type="checkbox" checked={isChosen(value)} onChange={() => toggle(value)} />
          {swatchOf && <span class="swatch" style={{ background: swatchOf(value) }} />}
          <span class="name">{nameOf ? nameOf(value) : value}</span>
          <span class="count">{formatNumber(count)}</span>
        </label>
      ))}
      {shown.length < offered.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t('show_all', formatNumber(offered.length))}
        </button>
      )}
    </fieldset>
  );
}

export interface FlagProps {
  name: string;
  count: number;
  on: boolean;
  change: (on: boolean) => void;
}

export function Flag({ name, count, on, change }: FlagProps) {
  return (
    <label class="choice" data-none={count === 0 ? '' : undefined}>
      <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
      <span class="name">{name}</span>
      <span class="count">{formatNumber(count)}</span>
    </label>
  );
}
