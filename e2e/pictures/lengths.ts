/** How long the words of a shop are: those of the sample catalogue, and German ones, which no line holds. */

export interface Length {
  /** Of the browser. There are no German messages: numbers and prices are German then, and the rest is English. */
  language: 'en-US' | 'ko' | 'de';
  /** What the sample's feed says instead. */
  reword: (feed: string) => string;
  /** Product of the page that is searched on. */
  page: { title: string; brand: string };
  /** A thing of the person's own. */
  owned: string;
  /** More than the cheapest look, as typed. */
  budget: string;
  /** What a saved product costs later, as feeds write it. */
  reduced: string;
}

const SHORT = {
  reword: (feed: string) => feed,
  page: { title: 'Floral wrap dress', brand: 'Plainweave' },
  owned: 'Wrap dress from Lisbon',
  budget: '220',
  reduced: '24.90 EUR',
};
export const ENGLISH: Length = { language: 'en-US', ...SHORT };
export const KOREAN: Length = { language: 'ko', ...SHORT };
export const GERMAN: Length = {
  language: 'de',
  reword: inGerman,
  page: {
    title: 'Hochgeschlossenes Blumenmuster-Wickelkleid mit Dreiviertelärmeln',
    brand: 'Naturtextilmanufaktur Wolkenstein',
  },
  owned: 'Selbstgenähtes Sommernachtsfest-Wickelkleid aus Lissabon',
  budget: '60000',
  reduced: '10024.90 EUR',
};

const THINGS: Readonly<Record<string, string>> = {
  bag: 'Rindsledernachbildungs-Umhängetasche',
  blazer: 'Schurwollmischgewebe-Doppelreiherjackett',
  dress: 'Baumwollmischgewebe-Sommernachtsfestkleid',
  hat: 'Sonnenschutzgeflecht-Breitkrempenhut',
  knitwear: 'Zopfmusterstrick-Rollkragenpullover',
  outerwear: 'Wasserabweisungs-Übergangskapuzenjacke',
  pants: 'Arbeitsbekleidungs-Mehrtaschenhose',
  shirt: 'Donaudampfschifffahrts-Streifenhemd',
  shoes: 'Veloursledernachbildungs-Schnürstiefeletten',
  shorts: 'Knielange Freizeitbeschäftigungshose',
  skirt: 'Faltenwurf-Kunstseidenmischgewebe-Rock',
  't-shirt': 'Rundhalsausschnitt-Baumwollkurzarmshirt',
  top: 'Nackenträger-Feinripp-Oberteil',
};
const DETAILS = ['mit abnehmbarem Bindegürtel', 'in Übergröße', 'ohne Seitentaschen, maschinenwaschbar'];
const BRANDS = [
  'Naturtextilmanufaktur Wolkenstein',
  'Oberbekleidungswerkstättengesellschaft',
  'Strickwarenhandel',
];
/** So that every price has a point and a comma. */
const DEARER = 12_000;

function inGerman(feed: string): string {
  let n = 0;
  return feed.replaceAll(/<item>.*?<\/item>/gs, (item) => {
    n++;
    const thing = THINGS[/<g:product_type>Clothing &gt; ([^<]+)/.exec(item)?.[1] ?? ''] ?? 'Bekleidungsstück';
    return item
      .replace(/(<g:title>)[^<]*/, `$1${thing} ${DETAILS[n % DETAILS.length]}`)
      .replace(/(<g:brand>)[^<]*/, `$1${BRANDS[n % BRANDS.length]}`)
      .replaceAll(
        /(<g:(?:sale_)?price>)([\d.]+)/g,
        (_, tag, price) => tag + (Number(price) + DEARER).toFixed(2),
      );
  });
}
