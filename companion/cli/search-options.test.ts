import { Command } from 'commander';
import { expect, test } from 'vitest';
import { LIMITS, SearchQuery } from '../../contract/index.ts';
import { EXIT } from './exit.ts';
import { addSearchOptions, readSearchOptions } from './search-options.ts';

function read(...args: string[]): SearchQuery {
  const command = addSearchOptions(new Command('similar').argument('[photo]').exitOverride());
  return readSearchOptions(command.parse(args, { from: 'user' }).opts());
}

test('nothing asked is what HTTP takes for granted', () => {
  expect(read()).toEqual(SearchQuery.parse({ k: LIMITS.k.default }));
});

test('every option comes through, lists given several times', () => {
  const line =
    '--type dress --type skirt --brand A --source shop --gender female --size medium --colour red --min-price 5 --max-price 30.5 ' +
    '--currency EUR --on-sale --in-stock --sort price --up shop:1 --up shop:2 --down shop:3 --colour-weight 2 ' +
    '--in-colour #20306a --page-price 40 --page-currency EUR --crop 1,2,30,40 --point 5,6 --near 7,8 --near 9,8 --no-cut -k 20 --parity';
  expect(read(...line.split(' '), '--words', 'linen shirt', 'photo.jpg')).toEqual({
    ...{
      type: ['dress', 'skirt'],
      brand: ['A'],
      source: ['shop'],
      gender: ['female'],
      size: ['M'],
      colour: ['red'],
    },
    ...{ priceMin: 5, priceMax: 30.5, currency: 'EUR', onSale: true, inStock: true, sort: 'price' },
    ...{ up: ['shop:1', 'shop:2'], down: ['shop:3'], colourWeight: 2, inColour: '#20306a' },
    ...{
      pagePrice: 40,
      pageCurrency: 'EUR',
      crop: '1,2,30,40',
      point: '5,6',
      near: ['7,8', '9,8'],
      cut: 'false',
      k: 20,
    },
    ...{ words: 'linen shirt', parity: 'true', cutout: 'true' },
  });
});

test('capitals or not are all the same', () => {
  expect(read('--in-colour', '#FF0000', '--currency', 'usd')).toMatchObject({
    inColour: '#ff0000',
    currency: 'USD',
  });
});

test('one mistake is told once', () => {
  expect(() => read('--max-price', '-3')).toThrow(/^--max-price[^\n]*$/);
});

test.each([
  [['--type', 'sock'], /--type .* takes t-shirt, .*dress.* not "sock"/],
  [['--type', 'dress', '--type', 'dresses'], /not "dress, dresses"/],
  [['--gender', 'women'], /--gender .* takes female, male, unisex; not "women"/],
  [['--max-price', '30€'], /--max-price .* without its currency.* not "30€"/],
  [['--up', 'x'], /--up .* shop:17/],
  [['--brand', ''], /--brand/],
  [['--max-price', '-1'], /--max-price/],
  [['--colour', 'mauve'], /--colour/],
  [['--in-colour', 'red'], /--in-colour/],
  [['--currency', 'euro'], /--currency/],
  [
    ['--currency', 'zzz'],
    /^--currency .*no currency has the code ZZZ: write the three letters of ISO 4217[^\n]*$/i,
  ],
  [
    ['--page-price', '50', '--page-currency', 'zzz'],
    /^--page-currency takes [^\n]* ISO 4217[^\n]* not "ZZZ"\.$/,
  ],
  [['-k', 'ten'], /-k/],
  [['-k', ''], /-k .* takes a number from 1/],
  [['--max-price', ''], /--max-price .* takes an amount.* not ""/],
  [['--colour-weight', ' '], /--colour-weight .* takes a number/],
  [['--brand', ''], /--brand .* takes a name/],
  [['--min-price', '40', '--max-price', '20'], /--min-price .* lowest price is above the highest \("40"\)/],
  [['--page-price', '50'], /--page-price needs --page-currency/],
])('%j is refused by its name', (args, line) => {
  expect(() => read(...args)).toThrow(line);
  expect(() => read(...args)).toThrow(expect.objectContaining({ code: EXIT.usage }));
});
