/**
 * The descriptions in the OpenAPI document, for clients in other languages. They are not in the contract itself, since
 * the panel would have to load them.
 */
import type { ImportRequest, RouteName, SearchQuery, UploadQuery } from '../../contract/index.ts';
import { LIMITS } from '../../contract/index.ts';

export const ROUTE_WORDS: Readonly<Record<RouteName, string>> = {
  health:
    'Says that a companion listens. With client and nonce it proves that it is the one that was paired: proof is ' +
    'base64url(HMAC-SHA256(key = SHA-256(token), message = "PORT NONCE")), with the port that it listens on; null ' +
    'when it knows no such client. A known one is told the generation of the catalogue, another number whenever ' +
    'products have come, changed or gone.',
  openapi: 'This document.',
  pair: 'A token for the code that the terminal shows.',
  unpair: 'Takes the token of the request back.',
  parse: 'The garments of a picture, and an id by which a search names it for a few minutes.',
  search:
    'Products that look like a garment. Its picture is the body; with an empty body it is a held picture (query) or a ' +
    'product (like). Within one filter any value fits, and a list may be given several times: type=dress&type=skirt. ' +
    'All filters must fit.',
  products: 'The catalogue, page by page.',
  product: 'One product, and what it has cost since it came in.',
  saveProduct:
    'Saves the product of a page: JSON alone, or multipart/form-data with the JSON as product and the bytes as ' +
    'picture. The same page saved again is the same product, brought up to date; what is left out stays.',
  removeProduct: 'Takes a product out; a feed that still names it brings it back.',
  productImage: 'Its picture, at the signed address that answers name.',
  productCutout: 'The garment alone, at the signed address that answers name.',
  imports: 'Imports since the companion started, the newest first.',
  startImport:
    'Imports a feed. With application/json the options stand in the body, and none in the query string. Any other ' +
    'type is the feed itself, or multipart/form-data with the files of a folder, each named by its way inside it; the ' +
    'options are then the query string, and name is required.',
  import: 'How far an import is, and what came of it.',
  cancelImport: 'Takes a waiting import out, or stops a running one behind its last transaction.',
  sources: 'Where the products come from.',
  changeSource: 'Changes name or kind; the id stays.',
  removeSource: 'Removes a source with all that came from it.',
  refreshSource: 'Reads a source again from where it came.',
};

const SEARCH: Readonly<Record<keyof SearchQuery, string>> = {
  type: 'Search within these types instead of the recognised ones.',
  brand: 'As the products have it.',
  source: 'Id of a source.',
  gender: "Women's and men's take in what is for everybody.",
  size: 'Can be bought in this size (medium and M are one), or fits all.',
  colour: 'Covers at least a fifth of the product.',
  priceMin: "In the currency's main unit.",
  priceMax: "In the currency's main unit.",
  currency: 'ISO 4217: the price bounds are in it, and nothing in another one fits them. Any when absent.',
  onSale: 'Only what costs less than its list price.',
  inStock: 'Without what a feed says is sold out.',
  words:
    'Each, or another Korean word for the same, must stand in the title, the brand or the category, or be the name of its colour. `cheaper` and the like are passed over: `sort` says the order.',
  query: 'Id of a picture that /v1/parse or /v1/search has seen a few minutes ago.',
  like: 'Id of a product: more like this.',
  crop: 'x,y,w,h in pixels of the upright picture; the whole picture when absent.',
  point: 'x,y in pixels of the upright picture: the garment there is meant, when one is.',
  near: 'x,y in pixels of the upright picture, once or several times: guesses at the point, one of which is right.',
  garment: 'Group of a garment that /v1/parse found: that one of the crop is meant, and named by it.',
  cut: 'false searches the crop as it is, with nothing faded.',
  cutout: 'false leaves the cut-out of the garment out of the answer.',
  k: `Hits wanted, ${LIMITS.k.min} to ${LIMITS.k.max}.`,
  sort: 'price: the cheapest first.',
  up: 'Ids of products that the person wants more of.',
  down: 'Ids of products that the person wants less of.',
  colourWeight: "Weight of colour beside the look's 1.",
  inColour: '#rrggbb: the same cut in this colour.',
  pagePrice: 'What the page asks for the garment, with pageCurrency.',
  pageCurrency: 'ISO 4217.',
  pageUrl: 'Address of that page: its own product is no hit for its pictures, and not compared with it.',
  pageTitle: 'What that page calls its product: another kind of garment is not compared with it.',
  pageCategory: 'The words of that page for the kind of its product.',
  pagePicture:
    'Whether the picture is of that product: a product of unknown kind is not compared with any `other` picture.',
  parity: 'true searches as the original did: docs/parity.md.',
};

/** Of both forms: some are in the body alone, some in the query string alone. */
export const IMPORT_WORDS: Readonly<Record<keyof ImportRequest | keyof UploadQuery, string>> = {
  url: 'http(s) address of a feed, a product page or a Shopify shop.',
  name: 'The name of the file or folder, which names the source when source is absent.',
  source: 'Id of the source; made from where the feed came from when absent.',
  kind: 'What the products are: for sale, or owned already.',
  format: 'Id of a format, when its content does not tell: docs/formats.md.',
  encoding:
    "Of the feed's text, when its bytes do not tell: shift_jis, windows-1251, gbk. Empty takes back what was chosen before.",
  currency:
    'ISO 4217, for feeds that name no currency, such as those of most shop systems. Empty takes back what was chosen before.',
  shop: 'http(s) address of the shop, for feeds that name no links, or half of one: docs/formats.md. Empty takes back what was chosen before.',
  mapping:
    'Field to column, for headers that nobody knows: {"title": "Name", "price": "Preis"}. An empty column says that ' +
    'there is none, whatever the header looks like.',
  map: 'As JSON, as mapping in ImportRequest, or title=Name,price=Preis; brand= says that no column is one.',
  dryRun: 'Reads everything and writes nothing.',
  limit: 'Rows to read; a limited run retires nothing.',
  keepMissing: 'Products that the feed no longer names stay in the catalogue.',
};

/** Parameters of the query strings. */
export const PARAMETER_WORDS: Readonly<Partial<Record<RouteName, Readonly<Record<string, string>>>>> = {
  health: {
    client: 'The clientId that came with the token.',
    nonce: 'Any text, 200 characters at most, never the same twice.',
  },
  search: SEARCH,
  products: {
    limit: `Products of a page, 1 to ${LIMITS.page.max}.`,
    after: 'What "next" of the page before said.',
    page: "Address of a shop's page: only what that sells, however the address is written.",
  },
  startImport: IMPORT_WORDS,
};
