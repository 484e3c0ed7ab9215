/** What `lookalike similar` can be asked besides the photo, and how that becomes the query that HTTP takes too. */
import { type Command, Option } from 'commander';
import type * as z from 'zod/mini';
import {
  COLOUR_FAMILIES,
  GARMENT_GROUPS,
  GARMENT_TYPES,
  GENDERS,
  isCurrency,
  LIMITS,
  SearchQuery,
} from '../../contract/index.ts';
import { EXIT, ExitError } from './exit.ts';
import { oneMore } from './one-more.ts';

type Key = keyof SearchQuery;
type Value = string | boolean | string[];

const AMOUNT = 'an amount without its currency, such as 29.90';
const CURRENCY = 'the three letters of ISO 4217, such as EUR';
const PRODUCT = 'the id of a product, such as shop:17';

/** Keys of the query, each with its option; a list may be given several times. */
const OPTIONS: readonly (readonly [Key, Option])[] = [
  ['crop', new Option('--crop <x,y,w,h>', 'region of the garment, in pixels')],
  ['point', new Option('--point <x,y>', 'the garment at this place, in pixels')],
  ['near', list('--near <x,y>', 'the garment somewhere about this place, in pixels')],
  [
    'garment',
    new Option('--garment <group>', 'which garment of the region, or of the photo, is meant').choices(
      GARMENT_GROUPS,
    ),
  ],
  ['cut', new Option('--no-cut', 'search the crop as it is, with nothing faded')],
  ['like', new Option('--like <id>', 'more like this product, instead of a photo')],
  ['k', new Option('-k <number>', 'how many hits').default(String(LIMITS.k.default))],
  ['sort', new Option('--sort <order>', 'match or price').choices(['match', 'price'])],
  ['type', list('--type <type>', 'search within this type instead of the recognised ones', GARMENT_TYPES)],
  ['words', new Option('--words <words>', 'each must stand in the title, the brand or the category')],
  ['brand', list('--brand <name>', 'of this brand')],
  ['source', list('--source <name>', 'of this source')],
  ['gender', list('--gender <gender>', 'for them', GENDERS)],
  ['size', list('--size <size>', 'that can be bought in this size, such as M or 38')],
  ['colour', list('--colour <family>', 'with at least a fifth of this colour', COLOUR_FAMILIES)],
  ['priceMin', new Option('--min-price <amount>', 'at this price or above')],
  ['priceMax', new Option('--max-price <amount>', 'at this price or below')],
  [
    'currency',
    new Option('--currency <code>', 'which the price bounds are in, such as EUR; any when it is not said'),
  ],
  ['onSale', new Option('--on-sale', 'only what costs less than its list price')],
  ['inStock', new Option('--in-stock', 'without what a feed says is sold out')],
  ['up', list('--up <id>', 'more like this product as well')],
  ['down', list('--down <id>', 'less like this product')],
  ['colourWeight', new Option('--colour-weight <0..3>', 'weight of colour beside the 1 of the look')],
  ['inColour', new Option('--in-colour <#rrggbb>', 'the same cut in this colour')],
  ['pagePrice', new Option('--page-price <amount>', 'compare with this price')],
  ['pageCurrency', new Option('--page-currency <code>', 'which that is in')],
  ['parity', new Option('--parity', 'search as the original did')],
];

export function addSearchOptions(command: Command): Command {
  for (const [, option] of OPTIONS) command.addOption(option);
  return command;
}

/** @throws ExitError that names the option which cannot be used */
export function readSearchOptions(values: Readonly<Record<string, unknown>>): SearchQuery {
  const given = OPTIONS.flatMap(([key, option]) => {
    const value = values[option.attributeName()] as Value | undefined;
    return value === undefined ? [] : [[key, typeof value === 'boolean' ? String(value) : value]];
  });
  const asked = Object.fromEntries(given);
  const query = SearchQuery.safeParse(asked);
  if (query.success) return consistent(query.data);
  throw new ExitError(EXIT.usage, query.error.issues.map((issue) => describe(issue, asked)).join('\n'));
}

function consistent(query: SearchQuery): SearchQuery {
  const { pagePrice, pageCurrency } = query;
  if (pagePrice !== undefined && pageCurrency === undefined) {
    throw new ExitError(
      EXIT.usage,
      '--page-price needs --page-currency: amounts in two currencies do not compare.',
    );
  }
  if (pageCurrency !== undefined && !isCurrency(pageCurrency)) {
    throw new ExitError(EXIT.usage, `--page-currency takes ${CURRENCY}; not "${pageCurrency}".`);
  }
  return query;
}

/** For options whose name and value alone do not tell what is wrong. */
const TAKES: Readonly<Partial<Record<Key, string>>> = {
  k: `a number from ${LIMITS.k.min} to ${LIMITS.k.max}`,
  type: GARMENT_TYPES.join(', '),
  gender: GENDERS.join(', '),
  size: 'a size, such as M or 38',
  colour: COLOUR_FAMILIES.join(', '),
  brand: 'a name, as the products have it',
  source: 'the id of a source, as `sources` lists them',
  priceMin: AMOUNT,
  priceMax: AMOUNT,
  pagePrice: AMOUNT,
  currency: CURRENCY,
  pageCurrency: CURRENCY,
  up: PRODUCT,
  down: PRODUCT,
  colourWeight: 'a number from 0 to 3',
  inColour: 'a colour such as #20306a',
};

function describe(
  { code, path, message }: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
): string {
  const [key, option] = OPTIONS.find(([key]) => key === path[0]) ?? [];
  if (!key || !option) return `${path.join('.')}: ${message}`;
  const value = [given[key]].flat().join(', ');
  const takes = code === 'custom' ? undefined : TAKES[key];
  return takes
    ? `${option.flags} takes ${takes}; not "${value}".`
    : `${option.flags}: ${message} ("${value}")`;
}

function list(flags: string, description: string, choices: readonly string[] = []): Option {
  const known = choices.length > 0 ? `: ${choices.join(', ')}` : '';
  return new Option(flags, description + known).argParser(oneMore);
}
