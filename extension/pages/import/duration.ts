/** A time span as exact as one wants to know it, in the language of the sentence that it stands in. */
import { language } from '../../i18n.ts';

export function formatDuration(seconds: number): string {
  const [value, unit] =
    seconds < 90
      ? [Math.max(1, Math.round(seconds)), 'second']
      : seconds < 5400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 360) / 10, 'hour'];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'long',
  }).format(value as number);
}
