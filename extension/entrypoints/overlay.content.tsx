/** The crop overlay on a page: injected on demand, closed to the page, without HTTP and without the token. */
import { render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Garment } from '../../contract/search.ts';
import { fromDataUrl } from '../capture/picture.ts';
import { listen, type PageParts, send } from '../messages.ts';
import { Cropper } from '../overlay/Cropper.tsx';
// Inline, since a stylesheet of its own would have to be web-accessible to every page.
import css from '../overlay/cropper.css?inline';
import { standUp } from '../overlay/host.ts';
import { onOnePicture, roomOf } from '../overlay/one-picture.ts';
import { measurePictures, picturesOn } from '../overlay/page-pictures.ts';
import { regionsOf } from '../overlay/regions.ts';
import { openShelter, pageSwallowsInput } from '../overlay/shelter.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    const end = new AbortController();
    const { signal } = end;
    let garments: readonly Garment[] = [];
    const parts = Promise.withResolvers<PageParts | null>();
    let draw = () => {};
    // From the start: whoever asks anew while the picture is on its way must not get this overlay in the next one.
    ctx.onInvalidated(() => end.abort());
    const stopListening = listen({
      'overlay-close': () => end.abort(),
      'overlay-parts': () => parts.promise,
      'overlay-garments': (found) => {
        garments = found.garments;
        draw();
      },
    });
    signal.addEventListener('abort', stopListening);
    // Whoever has asked must not wait for ever for an overlay that goes without a picture.
    signal.addEventListener('abort', () => parts.resolve(null));

    // The background answers as soon as the browser has taken the capture; until then nothing may show.
    // A background that is ended meanwhile gives none.
    const asked = send('overlay-opened', null).catch(() => null);
    const injected = measurePictures();
    // In the meantime, since every millisecond after the capture is one that the person waits.
    const ui = await createShadowRootUi(ctx, {
      name: 'lookalike-overlay',
      css,
      mode: 'closed',
      position: 'inline',
      // Not <body>: pages replace it, watch over it, or have none.
      anchor: () => document.documentElement,
      onMount: () => undefined,
    });
    const address = await asked;
    if (!address) return end.abort();
    const moments = [injected, measurePictures()];
    const answer = (tell: () => void) => () => {
      end.abort();
      tell();
    };
    const refuse = answer(() => void send('overlay-refused', null));
    const picture = await createImageBitmap(fromDataUrl(address)).catch(() => null);
    // What cannot be decoded here the panel tries itself, and says when it cannot either.
    if (!picture) return signal.aborted ? undefined : refuse();
    // The page lives on, and would keep all pixels of the capture with it.
    if (signal.aborted) return picture.close();
    const size = { w: picture.width, h: picture.height };
    const pictures = picturesOn(size, moments);
    parts.resolve({ pictures, regions: regionsOf(pictures, size) });

    const leave = answer(() => void send('overlay-left', null));

    // The page goes away with the overlay open: the panel must not wait for a rectangle.
    window.addEventListener('pagehide', leave, { signal });

    ui.mount();
    const shelter = pageSwallowsInput() ? await openShelter(ui.uiContainer, css) : null;
    if (signal.aborted) {
      picture.close();
      return ui.remove();
    }
    const room = shelter?.body ?? ui.uiContainer;
    const stopWatching = standUp(ui.shadowHost, refuse);
    signal.addEventListener('abort', () => {
      stopWatching();
      // Closes the dialog, which gives focus back to the page.
      render(null, room);
      picture.close();
      shelter?.close();
      ui.remove();
    });
    draw = () =>
      render(
        <Cropper
          picture={picture}
          place="page"
          garments={onOnePicture(garments, pictures)}
          onMark={(box, garment) => {
            const room = roomOf(box, pictures, size);
            answer(() => void send('overlay-marked', { box, garment, room }))();
          }}
          onLeave={leave}
        />,
        room,
      );
    draw();
  },
});
