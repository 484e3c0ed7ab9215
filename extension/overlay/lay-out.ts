/** Lays the bar and the labels so that they leave free what a hand needs: the rectangle's handles, and each other. */
import type { Box } from '../../contract/geometry.ts';
import { moveBar } from './bar.ts';
import { spread } from './spread.ts';

/** The dialog must be open. In the panel the bar has a place of its own below the picture. */
export function layOut(dialog: HTMLElement, place: 'page' | 'panel'): void {
  const stage = dialog.querySelector('.stage') as HTMLElement;
  const bar = dialog.querySelector('.bar') as HTMLElement;
  const labels = [...stage.querySelectorAll<HTMLElement>('.pick')];
  for (const element of [bar, ...labels]) element.style.translate = '';

  const handles = [...stage.querySelectorAll('.handle')];
  const inDialog = (element: Element) => boxIn(dialog, element);
  const down = place === 'page' ? moveBar(inDialog(bar), dialog.clientHeight, handles.map(inDialog)) : 0;
  bar.style.translate = `0 ${down}px`;

  const inStage = (element: Element) => boxIn(stage, element);
  const { w, h } = inStage(stage);
  // The picture goes on under the page's scrollbars, where no label can be read.
  const seen = { w: Math.min(w, dialog.clientWidth), h: Math.min(h, dialog.clientHeight) };
  const by = spread(labels.map(inStage), seen, [...handles, bar].map(inStage));
  for (const [i, label] of labels.entries()) label.style.translate = `${by[i]?.x}px ${by[i]?.y}px`;
}

/** From the corner of `outer`. */
function boxIn(outer: Element, element: Element): Box {
  const from = outer.getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x - from.x, y: y - from.y, w: width, h: height };
}
