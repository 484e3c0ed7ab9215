/** The dialog in which a person draws a rectangle around the garment; on the page and in the panel alike. */
import { useId, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { GarmentGroup } from '../../contract/garments.ts';
import type { Box, Point } from '../../contract/geometry.ts';
import type { Garment } from '../../contract/search.ts';
import { isStrip } from '../capture/page/strip.ts';
import { direction, language, t } from '../i18n.ts';
import { Chips, listGarments } from './Chips.tsx';
import { cover } from './cover.ts';
import { goRound } from './focus.ts';
import { takeInput } from './input.ts';
import { layOut } from './lay-out.ts';
import { Rectangle } from './Rectangle.tsx';
import { respond, type Scene } from './respond.ts';
import { begin, reduce, result, type Selection } from './selection.ts';

export interface CropperProps {
  picture: ImageBitmap;
  /** `page` fills what shows of the window with the picture; `panel` leaves room for the buttons below it. */
  place: 'page' | 'panel';
  /** Stands before the hint; null says nothing. */
  note?: string | null;
  /** What the parser found in it; empty as long as it has not answered. */
  garments: readonly Garment[];
  /** `box`: in whole pixels of `picture`. `garment`: what was found there, where that was chosen and not drawn. */
  onMark: (box: Box, garment: GarmentGroup | null) => void;
  onLeave: () => void;
}

export function Cropper({ picture, place, note = null, garments, onMark, onLeave }: CropperProps) {
  const [selection, dispatch] = useReducer(reduce, { w: picture.width, h: picture.height }, begin);
  // In the panel it may be longer than the window, and is scrolled through; a page shows no more than its window.
  const long = place === 'panel' && isStrip(selection.picture);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const box = result(selection);

  const latest = useRef({ box, garments, onMark, onLeave });
  latest.current = { box, garments, onMark, onLeave };

  // Before the first paint, so that no key falls between the dialog and its listeners.
  useLayoutEffect(() => {
    const element = dialog.current as HTMLDialogElement;
    const canvas = stage.current as HTMLDivElement;
    const controller = new AbortController();
    const scene: Scene = {
      stage: canvas,
      scale: () => picture.width / canvas.getBoundingClientRect().width,
      dispatch,
      pointers: new Map(),
      drew: false,
      mark: () => latest.current.box && latest.current.onMark(latest.current.box, null),
      choose: (index) => take(latest.current.garments[index]),
      tap: (at) => take(garmentAt(latest.current.garments, at)),
      leave: () => latest.current.onLeave(),
      goRound: (backwards) => goRound(element, backwards),
    };
    const take = (garment: Garment | undefined) =>
      garment && latest.current.onMark(garment.box, garment.group);
    const root = element.getRootNode() as Document | ShadowRoot;
    takeInput(root, (event, target) => respond(scene, event, target), controller.signal, long);
    const fill = () => place === 'page' && cover(element);
    fill();
    // A panel that opens or closes beside the page leaves it another width: the labels keep to what they name.
    const fit = () => {
      fill();
      layOut(element, place);
    };
    element.ownerDocument.defaultView?.addEventListener('resize', fit, { signal: controller.signal });
    // A modal <dialog> is in the top layer, makes the page inert, keeps focus inside and gives it back on close.
    element.showModal();
    canvas.focus();
    return () => {
      controller.abort();
      element.close();
    };
  }, [picture]);

  // After everything that may change where something is.
  useLayoutEffect(() => layOut(dialog.current as HTMLDialogElement, place));

  const title = useId();
  return (
    <dialog
      ref={dialog}
      class={`cropper on-${place}${long ? ' long' : ''}`}
      lang={language()}
      dir={direction()}
      aria-labelledby={title}
      aria-modal="true"
      style={{ '--ratio': String(picture.width / picture.height) }}
      onCancel={(event) => event.preventDefault()}
    >
      <h1 id={title} class="unseen">
        {t('overlay_title')}
      </h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for form fields; this is a surface to draw on */}
      <div
        ref={stage}
        class="stage"
        data-part="stage"
        tabIndex={selection.box ? -1 : 0}
        role="group"
        aria-label={t('overlay_picture')}
      >
        <Picture bitmap={picture} />
        {selection.box ? (
          <Rectangle {...selection} box={selection.box} held={selection.drag !== null} follow={long} />
        ) : (
          <div class="veil" />
        )}
        {!selection.drag && <Chips garments={garments} picture={selection.picture} />}
      </div>
      <div class="bar" data-part="bar">
        <p class="readout" role="status">
          {[selection.box ? null : note, readout(selection, garments)].filter(Boolean).join(' ')}
          {box && <span class="unseen"> {t('overlay_place', box.x, box.y)}</span>}
        </p>
        <div class="buttons">
          <button type="button" class="quiet" data-part="leave">
            {t('overlay_cancel')}
          </button>
          <button type="button" class="main" data-part="mark" aria-disabled={box === null}>
            {t('overlay_search')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

/** On a canvas: an <img> would have to pass the page's content security policy. */
function Picture({ bitmap }: { bitmap: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0), [bitmap]);
  return <canvas ref={canvas} width={bitmap.width} height={bitmap.height} />;
}

/** The smallest one, since a jacket lies within the coat that is worn over it. */
function garmentAt(garments: readonly Garment[], { x, y }: Point): Garment | undefined {
  return garments
    .filter(({ box }) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h)
    .sort((a, b) => a.box.w * a.box.h - b.box.w * b.box.h)[0];
}

function readout(selection: Selection, garments: readonly Garment[]): string {
  const box = result(selection);
  if (!selection.box && garments.length > 0) return t('overlay_found', listGarments(garments));
  if (box) return t('overlay_readout', box.w, box.h);
  return selection.box ? t('overlay_too_small') : `${t('overlay_hint')} ${t('overlay_hint_keys')}`;
}
