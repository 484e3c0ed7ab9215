/** Whether something can be had, in the words of feeds and of pages. */

/** English, German, French, Spanish, Italian, Dutch, Korean; a `_` is a space that may be missing. A stock counts its pieces. */
const IN_STOCK = oneOf(`in_stock available(_for_order)? pre_order back_order limited_availability online_only
  in_store_only [1-9]\\d* true yes y ja oui sí (sofort_)?(lieferbar|verfügbar) auf_lager vorrätig vorbestellbar en_stock
  disponib(le|ile) in_magazzino op_voorraad leverbaar 판매_중 구매_가능 재고_있음`);
const GONE = oneOf(`out_of_stock sold_out discontinued unavailable 0 -\\d+ false no n nein non
  nicht_(auf_lager|lieferbar|verfügbar|vorrätig) ausverkauft vergriffen (en_)?rupture(_de_stock)? épuisée? indisponible
  agotad[oa] sin_stock no_disponible esaurit[oa] non_disponibile uitverkocht niet_op_voorraad (일시_)?품절 매진 솔드_아웃 재고_없음
  판매_(중지|종료)`);

/** `https://schema.org/InStock`, `in_stock`, `yes`. null for words that say neither. */
export function readAvailability(text: string | null | undefined): boolean | null {
  const words = (text ?? '')
    .toLowerCase()
    .replace(/^(?:https?:\/\/\S+\/|schema:)/, '')
    .replaceAll(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();
  if (IN_STOCK.test(words)) return true;
  return GONE.test(words) ? false : null;
}

function oneOf(words: string): RegExp {
  return new RegExp(`^(?:${words.split(/\s+/).join('|').replaceAll('_', ' ?')})$`);
}
