/** What runs inside a shop's page: the product that it sells, as the page itself states it for machines. */

/** Money is a number in the currency's main unit; what the page does not say, or says twice, is null. */
export interface PageFacts {
  /** Address of the page. */
  url: string;
  title: string | null;
  brand: string | null;
  /** http(s) address of the product's picture. */
  image: string | null;
  price: number | null;
  /** The struck price. */
  listPrice: number | null;
  /** ISO 4217. */
  currency: string | null;
  available: boolean | null;
  /** Where it was found; `page` when there is only the page's own title. */
  from: 'json-ld' | 'microdata' | 'opengraph' | 'page';
}

/**
 * Injected by `scripting.executeScript`, which serialises this one function: it may use nothing from outside itself.
 * A page of several products states no price: nobody can say which of them is meant.
 */
export function readPageFacts(): PageFacts {
  type Fields = Record<string, unknown>;
  const found = fromJsonLd() ?? fromMicrodata() ?? fromOpenGraph();
  const blank = { title: null, brand: null, image: null, price: null, listPrice: null, currency: null };
  return {
    url: canonical(),
    ...blank,
    available: null,
    ...(found ?? { title: text(meta('og:title') ?? document.title), from: 'page' as const }),
    image: address(found?.image ?? meta('og:image')),
  };

  function fromJsonLd(): Omit<PageFacts, 'url'> | null {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
    const products = scripts
      .flatMap((script) => nodesOf(parsed(script.textContent ?? '')))
      .filter((node) => isA(node, 'Product') || isA(node, 'ProductGroup'));
    const [product] = products;
    if (!product || products.length > 1) return null;
    return { ...describe(product), from: 'json-ld' };
  }

  /** The nodes that stand for themselves: of the root, of its @graph, and what the page is mainly about. */
  function nodesOf(value: unknown): Fields[] {
    if (Array.isArray(value)) return value.flatMap(nodesOf);
    if (typeof value !== 'object' || value === null) return [];
    const node = value as Fields;
    return [node, ...nodesOf(node['@graph']), ...nodesOf(node.mainEntity)];
  }

  function parsed(json: string): unknown {
    try {
      return JSON.parse(json);
    } catch {
      return null;
    }
  }

  function isA(node: Fields, type: string): boolean {
    return list(node['@type']).some((name) => String(name).split('/').pop() === type);
  }

  function describe(product: Fields): Omit<PageFacts, 'url' | 'from'> {
    const variants = list(product.hasVariant) as Fields[];
    const offers = [product, ...variants].flatMap((one) => list(one.offers) as Fields[]);
    const priced = offers.map(priceOf).filter(({ price }) => price !== null);
    const [cheapest] = priced.sort((a, b) => (a.price as number) - (b.price as number));
    const stock = offers.map(({ availability }) => String(availability ?? '')).filter(Boolean);
    const brand = list(product.brand)[0];
    const image = list(product.image ?? variants[0]?.image)[0];
    return {
      title: text(product.name),
      brand: text(typeof brand === 'object' ? (brand as Fields)?.name : brand),
      image: text(
        typeof image === 'object' ? ((image as Fields)?.url ?? (image as Fields)?.contentUrl) : image,
      ),
      price: cheapest?.price ?? null,
      listPrice: cheapest?.listPrice ?? null,
      currency: cheapest?.currency ?? null,
      available: stock.length === 0 ? null : stock.some((word) => /instock|limited|preorder/i.test(word)),
    };
  }

  function priceOf(offer: Fields): Pick<PageFacts, 'price' | 'listPrice' | 'currency'> {
    const parts = list(offer.priceSpecification) as Fields[];
    const struck = parts.find(({ priceType }) =>
      /ListPrice|StrikethroughPrice/.test(String(priceType ?? '')),
    );
    const plain = parts.find((part) => part !== struck);
    const code = currency(offer.priceCurrency ?? plain?.priceCurrency);
    const price = amount(offer.price ?? offer.lowPrice ?? plain?.price, code);
    const listPrice = amount(struck?.price, code);
    return {
      price,
      listPrice: price !== null && listPrice !== null && listPrice > price ? listPrice : null,
      currency: code,
    };
  }

  function fromMicrodata(): Omit<PageFacts, 'url'> | null {
    const items = [...document.querySelectorAll('[itemscope][itemtype$="/Product"]')].filter(
      (item) => item.parentElement?.closest('[itemtype$="/Product"]') == null,
    );
    const [item] = items;
    if (!item || items.length > 1) return null;
    const prop = (name: string): string | null => {
      const element = item.querySelector(`[itemprop~="${name}"]`);
      if (!element) return null;
      const { content, src, href } = element as HTMLMetaElement & HTMLImageElement & HTMLLinkElement;
      return element.getAttribute('content') ?? (content || src || href || element.textContent);
    };
    const stock = prop('availability');
    const code = currency(prop('priceCurrency'));
    return {
      title: text(prop('name')),
      brand: text(prop('brand')),
      image: text(prop('image')),
      price: amount(prop('price') ?? prop('lowPrice'), code),
      listPrice: null,
      currency: code,
      available: stock === null ? null : /instock|limited|preorder/i.test(stock),
      from: 'microdata',
    };
  }

  function fromOpenGraph(): Omit<PageFacts, 'url'> | null {
    const code = currency(meta('product:price:currency') ?? meta('og:price:currency'));
    const price = amount(
      meta('product:sale_price:amount') ?? meta('product:price:amount') ?? meta('og:price:amount'),
      code,
    );
    if (price === null && meta('og:type') !== 'product' && meta('og:type') !== 'og:product') return null;
    const before = amount(meta('product:original_price:amount') ?? meta('product:price:amount'), code);
    const stock = meta('product:availability') ?? meta('og:availability');
    return {
      title: text(meta('og:title') ?? document.title),
      brand: text(meta('product:brand') ?? meta('og:brand')),
      image: meta('og:image'),
      price,
      listPrice: price !== null && before !== null && before > price ? before : null,
      currency: code,
      available: stock === null ? null : /in.?stock/i.test(stock),
      from: 'opengraph',
    };
  }

  function meta(name: string): string | null {
    const element = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
    return element?.getAttribute('content') || null;
  }

  /**
   * As catalog/price.ts reads it, which cannot be called from here: one table of cases holds both to the same. A range
   * or a discount is null. Where both signs stand, the last is the decimal one; one sign alone is it when it comes once
   * and other than three digits follow (or no thousands can stand before it), or the currency has three decimals.
   */
  function amount(value: unknown, code: string | null): number | null {
    if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : null;
    const words = String(value ?? '')
      .slice(0, 200)
      .normalize('NFKC');
    const numbers = words.match(/\d[\d.,'’\s]*/g) ?? [];
    const unclear = /%|\d\s*[만억천万千]|[-−]\s*[^\d\s]{0,4}\s*\d/.test(words);
    const open = /[~〜+]\s*$|부터|から|(?<!\p{L})(?:ab|from|von|desde|dès|partir)(?!\p{L})/iu.test(words);
    if (numbers.length !== 1 || unclear || open) return null;
    const digits = (numbers[0] as string).replaceAll(/[\s'’]/g, '').replace(/[.,]+$/, '');
    const signs = digits.replaceAll(/\d/g, '');
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    const mixed = signs.includes('.') && signs.includes(',');
    const alone = signs.length === 1 && (digits.length - last !== 4 || digits.startsWith('0') || last > 3);
    const decimal = mixed ? signs.indexOf(signs.at(-1) as string) === signs.length - 1 : alone;
    const thousandths = signs === '.' && /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/.test(code ?? '');
    const whole = decimal || thousandths ? digits.slice(0, last) : digits;
    if (!/^\d+$|^\d{1,3}([.,])\d{3}(\1\d{3})*$|^\d{1,2}(,\d{2})+,\d{3}$/.test(whole)) return null;
    const decimals = whole === digits ? '' : `.${digits.slice(last + 1)}`;
    const number = Number(whole.replaceAll(/[.,]/g, '') + decimals);
    return Number.isFinite(number) && number > 0 ? number : null;
  }

  function currency(value: unknown): string | null {
    const code = String(value ?? '')
      .trim()
      .toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? code : null;
  }

  function text(value: unknown): string | null {
    const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 300) : '';
    return words === '' ? null : words;
  }

  function list(value: unknown): unknown[] {
    return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null);
  }

  function address(value: string | null): string | null {
    if (value === null || !URL.canParse(value, document.baseURI)) return null;
    const { href, protocol } = new URL(value, document.baseURI);
    return /^https?:$/.test(protocol) ? href : null;
  }

  /** Without what campaigns hang behind it, where the page says so itself. */
  function canonical(): string {
    const link =
      document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('href') ?? null;
    const said = address(link);
    return said === null || isOfAnotherPage(new URL(said).pathname) ? location.href : said;
  }

  /** Pages that are scripts often keep the link of the first one, or name their home on every one. */
  function isOfAnotherPage(path: string): boolean {
    const [loaded] = performance.getEntriesByType('navigation');
    const first = loaded && URL.canParse(loaded.name) ? new URL(loaded.name).pathname : path;
    const here = /^#[!/]/.test(location.hash) ? location.hash : location.pathname;
    return path !== here && (path === '/' || (path === first && location.pathname !== first));
  }
}
