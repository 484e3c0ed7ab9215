/** How it stands with the companion, as the pages show it: one sentence and one next step for every state. */
import type { ComponentChildren } from 'preact';
import { t } from '../i18n.ts';
import { CompanionCard } from './CompanionCard.tsx';
import { Message } from './Message.tsx';
import { PairingForm } from './PairingForm.tsx';
import type { Companion } from './use-companion.ts';

export interface CompanionStatusProps {
  companion: Companion;
  /** What to do next once it is ready. */
  children?: ComponentChildren;
}

export function CompanionStatus({ companion, children }: CompanionStatusProps) {
  const { state } = companion;
  switch (state.status) {
    case 'connecting':
      return (
        <p class="message" role="status">
          {t('connecting')}
        </p>
      );
    case 'unpaired':
      return <PairingForm companion={companion} />;
    case 'ready':
      return (
        <Message title={t('ready_title')} tone="good" actions={children}>
          {t('ready_text', state.port)}
        </Message>
      );
    default:
      return <CompanionCard state={state} companion={companion} />;
  }
}
