/** Looks through shadow roots, closed ones too, as only a content script may. */

/** Chrome has a function for it, Firefox a property. */
export function shadowOf(element: Element): ShadowRoot | null {
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
  const chromeDom = (globalThis as { chrome?: Opener }).chrome?.dom;
  if (chromeDom?.openOrClosedShadowRoot && element instanceof HTMLElement)
    return chromeDom.openOrClosedShadowRoot(element);
  return (element as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? element.shadowRoot;
}

/** Every element of the document, those in shadow roots after their hosts. */
export function* allElements(root: Document | ShadowRoot = document): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* allElements(shadow);
  }
}

/** What lies under a point of the viewport, topmost first. */
export function stackAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    // A shadow root answers with what lies around it too.
    if (element.getRootNode() !== root) return [];
    const shadow = shadowOf(element);
    return shadow ? [...stackAt(x, y, shadow), element] : [element];
  });
}

/** The element that this one is laid out in: through slots and out of shadow roots. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether one of the two is laid out inside the other. */
export function related(a: Element, b: Element): boolean {
  return contains(a, b) || contains(b, a);
}

export function contains(outer: Element, inner: Element): boolean {
  for (let element: Element | null = inner; element; element = parentOf(element))
    if (element === outer) return true;
  return false;
}
