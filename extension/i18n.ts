/** Every word a person reads, from `_locales`. */
import { browser } from 'wxt/browser';
import type { ColourFamily, Gender } from '../contract/filters.ts';
import type { GarmentGroup, GarmentType } from '../contract/garments.ts';
import type { Band } from '../contract/search.ts';

export type MessageKey = keyof typeof import('./public/_locales/en/messages.json');
/** What can be counted: has a message for one of it and a message for several. */
export type Counted = Stem<MessageKey, 'one'> & Stem<MessageKey, 'other'>;
type Stem<Key extends string, Form extends string> = Key extends `${infer What}_${Form}` ? What : never;

export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(
    key as Parameters<typeof browser.i18n.getMessage>[0],
    substitutions.map(String),
  );
}

/** `3 products` and `1 product`: the plural form is the language's own, and Korean has but one. */
export function counted(what: Counted, n: number): string {
  const one = new Intl.PluralRules(language()).select(n) === 'one';
  return t(one ? `${what}_one` : `${what}_other`, formatNumber(n));
}

export function countOf(n: number): string {
  return counted('products', n);
}

export function nameOfType(type: GarmentType): string {
  return t(`type_${type.replace('-', '_') as 't_shirt' | Exclude<GarmentType, 't-shirt'>}`);
}

/** Of each group the type whose word is wide enough for the others: a garment has one name wherever it is shown. */
const WIDEST: Readonly<Record<Exclude<GarmentGroup, 'upper'>, GarmentType>> = {
  outer: 'outerwear',
  lower: 'pants',
  skirt: 'skirt',
  dress: 'dress',
  shoes: 'shoes',
  hat: 'hat',
  bag: 'bag',
};

/** What the parser tells apart, coarser than types. No type's word stands for a shirt and a jumper alike. */
export function nameOfGroup(group: GarmentGroup): string {
  return group === 'upper' ? t('group_upper') : nameOfType(WIDEST[group]);
}

export function nameOfBand(band: Band): string {
  return t(`band_${band.replace(' ', '_') as 'very_close' | Exclude<Band, 'very close'>}`);
}

export function nameOfColour(colour: ColourFamily): string {
  return t(`colour_${colour}`);
}

export function nameOfGender(gender: Gender): string {
  return t(`gender_${gender}`);
}

/** @param code ISO 4217 */
export function nameOfCurrency(code: string): string {
  return new Intl.DisplayNames(locale(), { type: 'currency' }).of(code) ?? code;
}

export function formatNumber(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

/** `iso`: ISO 8601, shown as day and time of where the person is. */
export function formatTime(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** Its day alone, for the middle of a sentence: Korean's medium style ends in a dot. */
export function formatDay(milliseconds: number): string {
  const style = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale(), style).format(milliseconds);
}

/** In which the messages are written, whatever the page around does, and whatever the browser's own language is. */
export function direction(): 'ltr' | 'rtl' {
  return t('direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** The language of the browser: how the person writes numbers, prices and dates. */
export function locale(): string {
  return browser.i18n.getUILanguage();
}

/** The language of the messages: English where the browser speaks one that there are none for. */
export function language(): string {
  return t('language');
}
