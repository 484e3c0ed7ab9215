/** What a page says for machines, as words that can be shown. */

/** Null for what is no text or says nothing. */
export function text(value: unknown): string | null {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 300) : '';
  return words === '' ? null : words;
}

/** The values of a property that may have one, several or none. */
export function list(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null);
}

/** An http(s) address of the page's. */
export function address(value: string | null): string | null {
  if (value === null || !URL.canParse(value, document.baseURI)) return null;
  const { href, protocol } = new URL(value, document.baseURI);
  return /^https?:$/.test(protocol) ? href : null;
}

/** A `<meta>` of the page. */
export function meta(name: string): string | null {
  const element = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  return element?.getAttribute('content') || null;
}
