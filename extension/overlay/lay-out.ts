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

  const handles = [...stage.querySelectorAll('.handle')].map(boxOf);
  const down = place === 'page' ? moveBar(boxOf(bar), dialog.clientHeight, handles) : 0;
  bar.style.translate = `0 ${down}px`;

  const { x, y, w, h } = boxOf(stage);
  const inStage = (box: Box): Box => ({ ...box, x: box.x - x, y: box.y - y });
  const by = spread(labels.map(boxOf).map(inStage), { w, h }, [...handles, boxOf(bar)].map(inStage));
  for (const [i, label] of labels.entries()) label.style.translate = `${by[i]?.x}px ${by[i]?.y}px`;
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, w: width, h: height };
}
