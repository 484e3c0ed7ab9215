/** Takes the overlay off a page from the panel's side: what it was opened for has come another way, or is not wanted. */
import { sendToTab } from '../../messages.ts';
import { dropFrozen } from '../../storage/handoff.ts';

export async function closeOverlay(tabId: number): Promise<void> {
  // It may be gone already, with its page.
  await sendToTab(tabId, 'overlay-close', null).catch(() => undefined);
  // A capture that the browser keeps all the same is forgotten at its next start.
  await dropFrozen(tabId).catch(() => undefined);
}
