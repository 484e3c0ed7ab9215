/** The rectangle that a person drew: keys move it, and its handles make it larger or smaller. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box } from '../../contract/geometry.ts';
import { t } from '../i18n.ts';
import { HANDLES } from './rect.ts';
import type { Selection } from './selection.ts';

export interface RectangleProps {
  box: Box;
  picture: Selection['picture'];
  held: boolean;
  /** Keys may move it out of what a scrolled picture shows. */
  follow: boolean;
}

export function Rectangle({ box, picture, held, follow }: RectangleProps) {
  const self = useRef<HTMLDivElement>(null);
  // Drawn by mouse or by the first arrow: from here on the keys are the rectangle's, or the handle's that was pulled.
  useLayoutEffect(() => {
    if (!held && !self.current?.matches(':focus-within')) self.current?.focus();
  }, [held]);
  useLayoutEffect(() => {
    if (follow && !held) self.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [box, held, follow]);
  const [left, top, w, h] = [box.x / picture.w, box.y / picture.h, box.w / picture.w, box.h / picture.h];
  const style = {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${w * 100}%`,
    height: `${h * 100}%`,
    // Shares of the stage outside it, by which the handles find their places.
    '--left': String(left),
    '--top': String(top),
    '--right': String(1 - left - w),
    '--bottom': String(1 - top - h),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for form fields; this one is moved by keys
    <div
      ref={self}
      class="rectangle"
      data-part="inside"
      style={style}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move it, so it must take the focus
      tabIndex={0}
      aria-label={t('overlay_selection')}
    >
      {HANDLES.map((handle) => (
        <button
          key={handle}
          type="button"
          class={`handle ${handle}`}
          data-part={handle}
          aria-label={t(`handle_${handle}`)}
        />
      ))}
    </div>
  );
}
