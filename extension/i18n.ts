/** Every word a person reads, from `_locales`. */
import { browser } from 'wxt/browser';
import type { GarmentType } from '../contract/garments.ts';
import type { Band } from '../contract/search.ts';

export type MessageKey = keyof typeof import('./public/_locales/en/messages.json');

export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(
    key as Parameters<typeof browser.i18n.getMessage>[0],
    substitutions.map(String),
  );
}

/** `3 products` and `1 product`: the plural form is the language's own. */
export function countOf(n: number): string {
  const one = new Intl.PluralRules(locale()).select(n) === 'one';
  return t(one ? 'products_one' : 'products_other', new Intl.NumberFormat(locale()).format(n));
}

export function nameOfType(type: GarmentType): string {
  return t(`type_${type.replace('-', '_') as 't_shirt' | Exclude<GarmentType, 't-shirt'>}`);
}

export function nameOfBand(band: Band): string {
  return t(`band_${band.replace(' ', '_') as 'very_close' | Exclude<Band, 'very close'>}`);
}

export function locale(): string {
  return browser.i18n.getUILanguage();
}
