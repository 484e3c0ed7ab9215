/** Whether a picture of the page is the one that the page gives as its product's. */
import type { PageFacts } from './facts.ts';

/** `src`: address of the picture; null or absent where it has none. Shops ask for sizes in the query, and of other hosts. */
export function isPictured({ image }: PageFacts, src: string | null | undefined): boolean {
  const own = pathOf(image);
  return own !== '/' && own !== null && own === pathOf(src);
}

function pathOf(address: string | null | undefined): string | null {
  return (address && URL.parse(address)?.pathname) || null;
}
