/** Lays an element over what shows of the window: a capture shows no more, where fingers have zoomed into the page. */
import { visibleOf } from '../capture/page/visible.ts';

/** Sets what the styles of `.cropper` and of the shelter go by. */
export function cover({ style, ownerDocument }: HTMLElement): void {
  const { box, zoom } = visibleOf(ownerDocument.defaultView as Window);
  style.setProperty('--from-left', `${box.x}px`);
  style.setProperty('--from-top', `${box.y}px`);
  style.setProperty('--zoom', String(zoom));
}
