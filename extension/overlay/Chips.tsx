/** The garments that the parser found: an outline each, and a label that searches for it with one tap. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Garment } from '../../contract/search.ts';
import { nameOfGroup } from '../i18n.ts';
import type { Size } from './rect.ts';
import { spread } from './spread.ts';

export interface ChipsProps {
  garments: readonly Garment[];
  picture: Size;
}

export function Chips({ garments, picture }: ChipsProps) {
  const labels = useRef<(HTMLButtonElement | null)[]>([]);
  useLayoutEffect(() => moveApart(labels.current.slice(0, garments.length)));
  return garments.map(({ group, box }, index) => (
    <div
      key={`${group} ${box.x} ${box.y}`}
      class="found"
      style={{
        left: `${(box.x / picture.w) * 100}%`,
        top: `${(box.y / picture.h) * 100}%`,
        width: `${(box.w / picture.w) * 100}%`,
        height: `${(box.h / picture.h) * 100}%`,
      }}
    >
      <button
        ref={(label) => {
          labels.current[index] = label;
        }}
        type="button"
        class="pick"
        data-part="chip"
        data-index={index}
      >
        {nameOfGroup(group)}
      </button>
    </div>
  ));
}

/** `Jacket, trousers` in the person's language. */
export function listGarments(garments: readonly Garment[], locale: string): string {
  const names = [...new Set(garments.map(({ group }) => nameOfGroup(group)))];
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names);
}

/** Garments that begin at the same corner would have their labels there. */
function moveApart(labels: readonly (HTMLButtonElement | null)[]): void {
  const there = labels.filter((label) => label !== null);
  const stage = there[0]?.closest('.stage')?.getBoundingClientRect();
  if (!stage) return;
  for (const label of there) label.style.translate = '';
  const boxes = there.map((label) => {
    const { x, y, width, height } = label.getBoundingClientRect();
    return { x: x - stage.x, y: y - stage.y, w: width, h: height };
  });
  const by = spread(boxes, { w: stage.width, h: stage.height });
  for (const [i, label] of there.entries()) label.style.translate = `${by[i]?.x}px ${by[i]?.y}px`;
}
