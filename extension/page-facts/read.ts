/** What runs inside a shop's page: the product that it sells, as the page itself states it for machines. */
import type { PageFacts, ProductFacts } from './facts.ts';
import { fromJsonLd } from './json-ld.ts';
import { fromMicrodata } from './microdata.ts';
import { fromOpenGraph } from './open-graph.ts';
import { address, meta, text } from './words.ts';

/** A page of several products states no price: nobody can say which of them is meant. */
export function readPageFacts(): PageFacts {
  const facts = fromJsonLd() ?? fromMicrodata() ?? fromOpenGraph() ?? titleAlone();
  return { url: canonical(), ...facts, image: address(facts.image ?? meta('og:image')) };
}

function titleAlone(): ProductFacts {
  return {
    title: text(meta('og:title') ?? document.title),
    ...{ brand: null, category: null, image: null, price: null, listPrice: null, currency: null },
    ...{ available: null, sizes: [] },
    from: 'page',
  };
}

/** Without what campaigns hang behind it, where the page says so itself. */
function canonical(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('href') ?? null;
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
