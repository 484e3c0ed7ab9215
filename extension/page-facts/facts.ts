/** What is known of the product that a page sells. */

/** Money is a number in the currency's main unit; what the page does not say, or says twice, is null. */
export interface ProductFacts {
  title: string | null;
  brand: string | null;
  /** The page's own words for what it is. */
  category: string | null;
  /** http(s) address of the product's picture. */
  image: string | null;
  price: number | null;
  /** The struck price. */
  listPrice: number | null;
  /** ISO 4217. */
  currency: string | null;
  available: boolean | null;
  /** Those that can be bought, in the page's words. */
  sizes: string[];
  /** Where it was found; `page` when there is only the page's own title. */
  from: 'json-ld' | 'microdata' | 'opengraph' | 'page';
}

export interface PageFacts extends ProductFacts {
  /** Address of the page. */
  url: string;
  /** Whether the picture that is searched is the product's own; absent where nobody knows. */
  pictured?: boolean;
}
