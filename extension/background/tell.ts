/** Tells the panel of a window how far its picture is. */
import { send } from '../messages.ts';
import { type HandoffNews, putHandoff } from '../storage/handoff.ts';

export async function tell(windowId: number, news: HandoffNews): Promise<void> {
  await putHandoff(windowId, news);
  // Nobody listens while the panel is still opening: it reads the handoff when it is up.
  await send('handoff-changed', { windowId }).catch(() => undefined);
}
