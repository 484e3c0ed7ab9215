/** What is inside the overlay, closed to its page: seen from the extension's own world there, which Chromium's driver can enter. */
import axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Box } from '../../contract/index.ts';
import { until } from '../support/until.ts';

/** What of it lies in the window, in CSS pixels. */
export interface Target extends Box {
  name: string;
}

/** What a person perceives of it. */
export interface OverlayView {
  /** Accessible name of what has the focus; null when nothing inside has it. */
  focus: string | null;
  /** What the live region says. */
  says: string;
  /** Labels of the garments that were found. */
  chips: Target[];
  /** Everything that can be pressed or pulled. */
  targets: Target[];
  /** Whether the page behind takes no part. */
  modal: boolean;
}

export class Overlay {
  readonly #session: CDPSession;
  readonly #world: number;

  private constructor(session: CDPSession, world: number) {
    this.#session = session;
    this.#world = world;
  }

  static async on(page: Page): Promise<Overlay> {
    const session = await page.createCDPSession();
    let world: number | null = null;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { auxData, id, origin } = context;
      if (auxData?.isDefault === false && origin.startsWith('chrome-extension://')) world = id;
    });
    await session.send('Runtime.enable');
    return new Overlay(session, await until('the world of the extension', async () => world));
  }

  look(): Promise<OverlayView> {
    return this.#ask(view);
  }

  /** What axe finds wrong, a line each. */
  async faults(): Promise<string[]> {
    await this.#evaluate(axe.source);
    return this.#ask(audit);
  }

  /** Lays a garment's label on the button that leaves, as in a window without room: what takes a tap there. */
  underLabel(): Promise<string | undefined> {
    return this.#ask(labelOnButton);
  }

  async #ask<T>(look: (host: Element, root: ShadowRoot) => T | Promise<T>): Promise<T> {
    const host = "document.querySelector('lookalike-overlay')";
    return (await this.#evaluate(
      `(${look})(${host}, chrome.dom.openOrClosedShadowRoot(${host}))`,
    )) as Promise<T>;
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** Runs beside the overlay. */
function view(_host: Element, root: ShadowRoot): OverlayView {
  const nameOf = (element: Element | null) =>
    element && (element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '');
  const target = (element: HTMLElement): Target => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
    const [w, h] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
    return { name: nameOf(element) ?? '', x, y, w, h };
  };
  return {
    focus: nameOf(root.activeElement),
    says: root.querySelector('[role=status]')?.textContent ?? '',
    chips: [...root.querySelectorAll<HTMLElement>('.pick')].map(target),
    targets: [...root.querySelectorAll('button')].map(target),
    modal: root.querySelector('dialog:modal') !== null,
  };
}

/** Runs beside the overlay. */
function labelOnButton(_host: Element, root: ShadowRoot): string | undefined {
  const label = root.querySelector('.pick') as HTMLElement;
  const [from, to] = [label, root.querySelector('[data-part=leave]') as Element].map((element) =>
    element.getBoundingClientRect(),
  ) as [DOMRect, DOMRect];
  const before = label.style.translate;
  label.style.translate = '0 0';
  const { x, y } = label.getBoundingClientRect();
  label.style.translate = `${to.x - x}px ${to.y - y}px`;
  const hit = root.elementFromPoint(to.x + from.width / 2, to.y + from.height / 2) as HTMLElement | null;
  label.style.translate = before;
  return hit?.dataset.part;
}

/** Runs beside the overlay. */
async function audit(host: Element, root: ShadowRoot): Promise<string[]> {
  // In this world only: axe follows open roots alone.
  Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => root });
  const { axe: engine } = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await engine.run(
    { include: [['lookalike-overlay']] } as axe.ElementContext,
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
  );
  if (passes.length < 10)
    throw new Error(`axe saw next to nothing: ${passes.map(({ id }) => id).join(', ')}`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
