/** Tells the panel of a window how far its picture is. */
import { send } from '../messages.ts';
import { type HandoffNews, putHandoff } from '../storage/handoff.ts';

/** `overtaken`: of the gesture that brought the news; once a newer one has begun they are none. */
export async function tell(windowId: number, news: HandoffNews, overtaken?: AbortSignal): Promise<void> {
  if (overtaken?.aborted) return;
  await putHandoff(windowId, news, overtaken);
  // Nobody listens while the panel is still opening: it reads the handoff when it is up.
  await send('handoff-changed', { windowId }).catch(() => undefined);
}
