/** The crop overlay on a page: injected on demand, closed to the page, without HTTP and without the token. */
import { render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Box } from '../../contract/geometry.ts';
import { fromDataUrl } from '../capture/picture.ts';
import { listen, send } from '../messages.ts';
import { Cropper } from '../overlay/Cropper.tsx';
// Inline, since a stylesheet of its own would have to be web-accessible to every page.
import css from '../overlay/cropper.css?inline';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    const address = await send('overlay-opened', null);
    if (!address) return;
    const picture = await createImageBitmap(fromDataUrl(address));

    const ui = await createShadowRootUi(ctx, {
      name: 'lookalike-overlay',
      css,
      mode: 'closed',
      position: 'inline',
      onMount: (container) => {
        const close = () => {
          stopListening();
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
        const stopListening = listen({ 'overlay-close': close });
        // The page goes away with the overlay open: the panel must not wait for a rectangle.
        window.addEventListener('pagehide', leave);
        render(<Cropper picture={picture} place="page" onMark={mark} onLeave={leave} />, container);
        return container;
      },
      // Unmounting closes the dialog, which gives focus back to the page.
      onRemove: (container) => container && render(null, container),
    });
    ui.mount();
  },
});
