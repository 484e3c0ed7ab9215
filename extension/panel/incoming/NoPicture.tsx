/** Why no picture came, and the way back to what was there before. */
import { type MessageKey, t } from '../../i18n.ts';
import type { NoPicture as Why } from '../../storage/handoff.ts';
import { Message } from '../../ui/Message.tsx';

const WORDS: Readonly<Record<Why, { title: MessageKey; text: MessageKey }>> = {
  refused: { title: 'no_picture_title', text: 'no_picture_text' },
  lost: { title: 'lost_picture_title', text: 'lost_picture_text' },
};

export function NoPicture({ why, leave }: { why: Why; leave: () => void }) {
  const { title, text } = WORDS[why];
  return (
    <Message
      title={t(title)}
      tone="alert"
      actions={
        <button type="button" class="quiet" onClick={leave}>
          {t('close')}
        </button>
      }
    >
      {t(text)}
    </Message>
  );
}
