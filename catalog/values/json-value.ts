/** Values of a feed in JSON, which may be anything, as what a format hopes for. */
import { priceText } from './price.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** A list, where one value stands for a list of one, and nothing for an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value)
    .map(objectOf)
    .filter((object) => object !== null);
}

/** Texts, numbers and booleans as text; of a list the first that is one; '' for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) for (const item of value) if (typeof item !== 'object') return textOf(item);
  return '';
}

/** The same for money: a number keeps its decimals, whatever text does with three of them. */
export function moneyOf(value: unknown): string {
  return typeof value === 'number' ? priceText(value) : textOf(value);
}
