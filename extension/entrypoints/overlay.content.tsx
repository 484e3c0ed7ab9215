/** The crop overlay on a page: injected on demand, closed to the page, without HTTP and without the token. */
import { render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Box } from '../../contract/geometry.ts';
import type { Garment } from '../../contract/search.ts';
import { fromDataUrl } from '../capture/picture.ts';
import { listen, send } from '../messages.ts';
import { Cropper } from '../overlay/Cropper.tsx';
// Inline, since a stylesheet of its own would have to be web-accessible to every page.
import css from '../overlay/cropper.css?inline';
import { standUp } from '../overlay/host.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    // The background answers as soon as the browser has taken the capture; until then nothing may show.
    const address = await send('overlay-opened', null);
    if (!address) return;
    const picture = await createImageBitmap(fromDataUrl(address));

    const ui = await createShadowRootUi(ctx, {
      name: 'lookalike-overlay',
      css,
      mode: 'closed',
      position: 'inline',
      // Not <body>: pages replace it, watch over it, or have none.
      anchor: () => document.documentElement,
      onMount: (container) => {
        const close = () => {
          stopListening();
          stopWatching();
          window.removeEventListener('pagehide', leave);
          ui.remove();
        };
        const leave = () => {
          close();
          void send('overlay-left', null);
        };
        const mark = (box: Box) => {
          close();
          void send('overlay-marked', { box });
        };
        const refuse = () => {
          close();
          void send('overlay-refused', null);
        };
        const draw = (garments: readonly Garment[]) =>
          render(
            <Cropper picture={picture} place="page" garments={garments} onMark={mark} onLeave={leave} />,
            container,
          );
        const stopListening = listen({
          'overlay-close': close,
          'overlay-garments': ({ garments }) => draw(garments),
        });
        const stopWatching = standUp(ui.shadowHost, refuse);
        // The page goes away with the overlay open: the panel must not wait for a rectangle.
        window.addEventListener('pagehide', leave);
        draw([]);
        return container;
      },
      // Unmounting closes the dialog, which gives focus back to the page.
      onRemove: (container) => container && render(null, container),
    });
    ui.mount();
  },
});
