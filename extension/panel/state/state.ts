/** What the panel shows and asks for, as its own address says it: back, forward and a reload are the browser's. */
import * as z from 'zod/mini';
import { LooseSearchQuery } from '../../../contract/api.ts';
import { pricesInOrder, several } from '../../../contract/filters.ts';
import { LIMITS } from '../../../contract/limits.ts';
import { wishesForLess } from '../../../contract/price-words.ts';

const VIEWS = ['results', 'look', 'saved', 'history'] as const;
export type View = (typeof VIEWS)[number];

/** Products that one search shows, and by how many "show more" lengthens it. */
export const HITS = 24;

/** The fields of a search that a person decides carry the contract's names, so that address and request are one. */
const Address = z
  .extend(
    z.omit(LooseSearchQuery, {
      ...{ query: true, cutout: true, parity: true },
      ...{ pagePrice: true, pageCurrency: true, pageUrl: true },
      ...{ pageTitle: true, pageCategory: true, pagePicture: true },
    }),
    {
      k: z._default(z.coerce.number().check(z.int(), z.minimum(LIMITS.k.min), z.maximum(LIMITS.k.max)), HITS),
      view: z._default(z.enum(VIEWS), 'results'),
      /** As the person chose it; `orderOf` knows what stands first where they did not. */
      sort: z.optional(z.enum(['match', 'price'])),
      /** Number of the picture in this session, from `pictures.ts`. */
      picture: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
      /** Products that "more like this" came through before `like`, the first one first. */
      trail: several(z.string()),
      /** What was said about the picture, and then about each product of `trail`, as an address says it. */
      said: several(z.string()),
      /** What the whole look may cost, in the currency of its products. */
      budget: z.optional(z.coerce.number().check(z.positive())),
      /** Garments of the look, by their boxes, that the person has or does not want. */
      without: several(z.string()),
      /** What the person chose for a garment of the look: its box, a blank, the product's id. */
      pin: several(z.string()),
      /** Sizes that the person wears, which say nothing about this garment. */
      apart: several(z.string()),
      /** Product whose reasons are open. */
      open: z.optional(z.string()),
    },
  )
  .check(pricesInOrder());
export type PanelState = z.infer<typeof Address>;

/** With every field there is, so that whatever is laid over by it leaves nothing of before. */
export const START: PanelState = {
  ...Object.fromEntries(Object.keys(Address.shape).map((field) => [field, undefined])),
  ...Address.parse({}),
};

const NOT_SENT = ['view', 'picture', 'trail', 'said', 'budget', 'without', 'pin', 'apart', 'open'] as const;

/** Whatever an address says that cannot be understood is left out, and the rest of it stands. */
export function readState(hash: string): PanelState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const raw: Record<string, unknown> = {};
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    raw[key] = values.length > 1 ? values : values[0];
  }
  // Fields are seen beside each other only once each of them stands by itself.
  for (let tries = 0; tries < 3; tries++) {
    const read = Address.safeParse(raw);
    if (read.success) return read.data;
    for (const { path } of read.error.issues) delete raw[String(path[0])];
  }
  return START;
}

/** The opposite of `readState`: what is as at the start is left out. */
export function writeState(state: PanelState): string {
  return `#${paramsOf(state)}`;
}

/** What of the state a search request says, without the picture. */
export function searchParams(state: PanelState): URLSearchParams {
  const params = paramsOf({ ...state, ...pick(START, [...NOT_SENT, 'sort']) });
  if (orderOf(state) === 'price') params.set('sort', 'price');
  params.set('k', String(state.k));
  return params;
}

/** Words for a low price order only what nobody has ordered otherwise, and for as long as they stand there. */
export function orderOf({ sort, words }: Pick<PanelState, 'sort' | 'words'>): 'match' | 'price' {
  return sort ?? (wishesForLess(words ?? '') ? 'price' : 'match');
}

/** A search for another subject: what was said about the one before says nothing about it. */
export function fresh(over: Partial<PanelState>): PanelState {
  return { ...START, ...over };
}

/** What was settled about the whole look, which stays when one of its garments is looked at. */
export function lookOf({ budget, without, pin }: PanelState): Partial<PanelState> {
  return { budget, without, pin };
}

/** "More like this": what a person will pay stays, what was said about the garment before does not. */
export function moreLike(state: PanelState, id: string): PanelState {
  const trail = state.like === undefined ? [] : [...state.trail, state.like];
  const said = [...state.said, String(paramsOf({ ...START, ...pick(state, SAID) }))];
  return { ...state, ...ABOUT_THE_SUBJECT, like: id, trail, said };
}

/** Back along the trail, to what was said there: to its product number `n`, or to the picture with -1. */
export function backTo(state: PanelState, n: number): PanelState {
  return {
    ...state,
    ...ABOUT_THE_SUBJECT,
    ...pick(readState(state.said[n + 1] ?? ''), SAID),
    like: state.trail[n],
    trail: state.trail.slice(0, Math.max(0, n)),
    said: state.said.slice(0, n + 1),
  };
}

/** What is said about one garment and not about the next. */
const SAID = ['type', 'up', 'down', 'inColour', 'k'] as const;
const ABOUT_THE_SUBJECT = pick(START, [...SAID, 'open', 'like', 'view']);

/** Filters of the list, as they stand when nothing is filtered; `type` is what the garment is and stays. */
export const NO_FILTERS = pick(START, [
  'brand',
  'source',
  'gender',
  'size',
  'colour',
  'priceMin',
  'priceMax',
  'currency',
  'onSale',
  'inStock',
  'words',
]);

/** How many filters are set; both ends of the price are one. */
export function countFilters(state: PanelState): number {
  const { brand, source, gender, size, colour, priceMin, priceMax, onSale, inStock } = state;
  const price = priceMin !== undefined || priceMax !== undefined;
  return (
    [brand, source, gender, size, colour].flat().length + Number(price) + Number(onSale) + Number(inStock)
  );
}

function paramsOf(state: PanelState): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (value === undefined || value === '' || value === START[key as keyof PanelState]) continue;
    for (const item of Array.isArray(value) ? value : [value]) params.append(key, String(item));
  }
  return params;
}

export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
