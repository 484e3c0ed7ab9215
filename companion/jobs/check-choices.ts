/** Refuses choices that could only go wrong, before a feed is fetched or received. */
import { FeedError } from '../../catalog/feed-error.ts';
import { knownEncoding } from '../../catalog/readers/text.ts';
import { currencyCode } from '../../contract/index.ts';
import { isWebAddress, withoutLogin } from '../fetch/web-address.ts';
import type { ImportChoices } from './import-task.ts';

/**
 * Empty ones are none, whatever was chosen the time before.
 *
 * @returns the choices with the currency in capitals, and the shop without a login, which every link would show
 * @throws FeedError with a sentence for the person
 */
export function checkChoices<Choices extends Pick<ImportChoices, 'encoding' | 'currency' | 'shop'>>(
  choices: Choices,
): Choices {
  const { encoding, shop } = choices;
  const currency = choices.currency?.toUpperCase();
  if (encoding) knownEncoding(encoding);
  if (currency && currencyCode(currency) !== currency) {
    throw new FeedError(`No currency is called "${choices.currency}": write its three letters, such as EUR.`);
  }
  if (shop && !(isWebAddress(shop) && URL.canParse(shop))) {
    throw new FeedError(`"${shop}" is no address of a shop: write it out, such as https://shop.example.`);
  }
  return { ...choices, ...(currency && { currency }), ...(shop && { shop: withoutLogin(shop) }) };
}
