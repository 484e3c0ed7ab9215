/** Pictures that a person drops on the panel, pastes into it or chooses from a folder, made fit for the companion. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Size } from '../../../contract/geometry.ts';
import { isStrip } from '../../capture/page/strip.ts';
import { cut, decoded, LONGEST_SIDE, shrinkOf } from '../../capture/picture.ts';
import type { MessageKey } from '../../i18n.ts';

/** A picture dragged out of a page, of which Firefox gives an extension no more than where it is from. */
const PROMISE = 'application/x-moz-file-promise';
/** Pixels of a side that the format can hold. */
const LONGEST_WEBP = 16_383;

export interface Brought {
  take: (file: Blob) => void;
  /** Why the last one cannot be taken, in words. */
  fault: MessageKey | null;
}

/** `place`: what the panel shows, by whatever name; a complaint about a picture stands until that is another one. */
export function useBroughtPicture(found: (picture: Blob) => void, place: string): Brought {
  const [fault, setFault] = useState<MessageKey | null>(null);
  useEffect(() => setFault(null), [place]);
  const last = useRef<Blob | null>(null);
  const take = useCallback(
    (file: Blob) => {
      last.current = file;
      // A large one takes a while, and must not replace what was brought after it.
      const settle = (fault: MessageKey | null, picture?: Blob) => {
        if (last.current !== file) return;
        setFault(fault);
        if (picture) found(picture);
      };
      void bounded(file).then(
        (picture) => settle(null, picture),
        () => settle('bring_unreadable'),
      );
    },
    [found],
  );

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const takeFrom = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      // Any file that comes here is meant for the panel, if only to be told that it cannot be read.
      const file = files.find(({ type }) => type.startsWith('image/')) ?? files[0];
      // Words are for the field that has the focus.
      if (!file && !data?.types?.includes(PROMISE)) return;
      event.preventDefault();
      if (file) take(file);
      else setFault('bring_dragged');
    };
    addEventListener('paste', (event) => takeFrom(event, event.clipboardData), { signal });
    addEventListener('drop', (event) => takeFrom(event, event.dataTransfer), { signal });
    addEventListener(
      'dragover',
      (event) =>
        event.dataTransfer?.types.some((type) => type === 'Files' || type === PROMISE) &&
        event.preventDefault(),
      { signal },
    );
    return () => controller.abort();
  }, [take]);

  return { take, fault };
}

/** As small as the pictures of pages are sent, and without what a camera wrote beside the pixels. */
function bounded(file: Blob): Promise<Blob> {
  return decoded(file, async (bitmap) => {
    const size = { w: bitmap.width, h: bitmap.height };
    return (await cut(bitmap, { x: 0, y: 0, ...size }, shrinkToKeep(size))).picture;
  });
}

/** A strip stays as wide as it is: made as short as other pictures, it would have nothing left to be marked. */
export function shrinkToKeep(size: Size): number {
  if (!isStrip(size)) return shrinkOf(size);
  return Math.min(1, LONGEST_SIDE / Math.min(size.w, size.h), LONGEST_WEBP / Math.max(size.w, size.h));
}
