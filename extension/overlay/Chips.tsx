/** The garments that the parser found: an outline each, and a label that searches for it with one tap. */
import type { Size } from '../../contract/geometry.ts';
import type { Garment } from '../../contract/search.ts';
import { nameOfGroup } from '../i18n.ts';

export interface ChipsProps {
  garments: readonly Garment[];
  picture: Size;
}

export function Chips({ garments, picture }: ChipsProps) {
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
      <button type="button" class="pick" data-part="chip" data-index={index}>
        {nameOfGroup(group)}
      </button>
    </div>
  ));
}

/** `Outerwear, Pants`. Commas by hand: Korean lists of units have blanks alone, which make one phrase of them. */
export function listGarments(garments: readonly Garment[]): string {
  return [...new Set(garments.map(({ group }) => nameOfGroup(group)))].join(', ');
}
