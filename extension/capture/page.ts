/** What runs inside the page: finds a picture by its address, reads its pixels, measures where it stands. */

/** Positions in CSS pixels of the frame it ran in. */
export interface PageGeometry {
  view: { w: number; h: number };
  dpr: number;
  /** Where the picture stands; null when no element shows it. */
  rect: { x: number; y: number; w: number; h: number } | null;
}

export interface PageReport {
  geometry: PageGeometry;
  /** The picture at natural size as a `data:` address; null when the canvas is tainted or nothing was found. */
  pixels: string | null;
}

/**
 * Injected by `scripting.executeScript`, which serialises this one function: it may use nothing from outside itself.
 * `srcUrl`: the picture's current address. `longestSide`: bound of `pixels`; 0 reads none and waits until the page has
 * come to rest before it measures.
 */
export async function inspectPage(srcUrl: string | null, longestSide: number): Promise<PageReport> {
  const image = srcUrl === null ? null : (imagesIn(document).find(showsIt) ?? null);
  if (longestSide > 0) return { pixels: image && (await readPixels(image)), geometry: measure() };
  return { pixels: null, geometry: await settle() };

  function showsIt(element: HTMLImageElement): boolean {
    return (element.currentSrc === srcUrl || element.src === srcUrl) && element.getClientRects().length > 0;
  }

  function imagesIn(root: Document | ShadowRoot): HTMLImageElement[] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const shadow = shadowOf(element);
      return [...(element instanceof HTMLImageElement ? [element] : []), ...(shadow ? imagesIn(shadow) : [])];
    });
  }

  /** Closed roots too: Chrome has a function for it, Firefox a property. */
  function shadowOf(element: Element): ShadowRoot | null {
    type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
    const chromeDom = (globalThis as { chrome?: Opener }).chrome?.dom;
    if (chromeDom?.openOrClosedShadowRoot && element instanceof HTMLElement) {
      return chromeDom.openOrClosedShadowRoot(element);
    }
    return (element as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? element.shadowRoot;
  }

  async function readPixels(element: HTMLImageElement): Promise<string | null> {
    try {
      await element.decode();
      const scale = Math.min(1, longestSide / Math.max(element.naturalWidth, element.naturalHeight));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(element.naturalWidth * scale);
      canvas.height = Math.round(element.naturalHeight * scale);
      canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
      return canvas.width > 0 && canvas.height > 0 ? canvas.toDataURL('image/webp', 0.92) : null;
    } catch {
      // A picture of another origin taints the canvas: the visible tab is captured instead.
      return null;
    }
  }

  function measure(): PageGeometry {
    const rect = image?.getBoundingClientRect();
    return {
      view: { w: innerWidth, h: innerHeight },
      dpr: devicePixelRatio,
      rect: rect ? { x: rect.x, y: rect.y, w: rect.width, h: rect.height } : null,
    };
  }

  /** The panel sliding in resizes the page: wait until nothing has moved for 150 ms, at most 1.5 s. */
  async function settle(): Promise<PageGeometry> {
    const started = performance.now();
    let last = measure();
    let since = started;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const now = measure();
      if (JSON.stringify(now) !== JSON.stringify(last)) since = performance.now();
      last = now;
      if (performance.now() - since > 150 || performance.now() - started > 1500) return last;
    }
  }
}
