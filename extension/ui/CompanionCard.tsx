/** Why the companion cannot be used, and the one next step. */
import { DEFAULT_PORT } from '../../contract/version.ts';
import { type MessageKey, t } from '../i18n.ts';
import { HeldBack, useHeldBack } from './HeldBack.tsx';
import { Message } from './Message.tsx';
import { startCommand, updateCommand } from './own-command.ts';
import { PortSetting } from './PortSetting.tsx';
import type { Companion, CompanionState } from './use-companion.ts';

type Unusable = Exclude<CompanionState['status'], 'connecting' | 'ready' | 'unpaired'>;

interface Card {
  title: MessageKey;
  text: MessageKey;
  command?: (port: number | null) => string;
}

const CARDS: Readonly<Record<Unusable, Card>> = {
  absent: { title: 'absent_title', text: 'absent_text', command: startCommand },
  loading: { title: 'loading_title', text: 'loading_text' },
  foreign: { title: 'foreign_title', text: 'foreign_text', command: startCommand },
  'companion-old': {
    title: 'companion_old_title',
    text: 'companion_old_text',
    command: updateCommand,
  },
  'extension-old': { title: 'extension_old_title', text: 'extension_old_text' },
};

export interface CompanionCardProps {
  state: Extract<CompanionState, { status: Unusable }>;
  companion: Companion;
  /** A picture is at hand and will be searched as soon as it can be. */
  waiting?: boolean;
}

export function CompanionCard({ state, companion, waiting = false }: CompanionCardProps) {
  const { title, text, command } = CARDS[state.status];
  const loading = state.status === 'loading';
  const held = useHeldBack();
  // A companion that may not be asked looks like one that is absent.
  if (held && state.status === 'absent') return <HeldBack allowed={companion.retry} />;
  return (
    <>
      <Message
        tone={loading ? 'status' : 'alert'}
        title={t(title, 'port' in state ? state.port : '')}
        command={command?.(portToName(companion.port))}
        note={[waiting ? t('waiting_picture') : '', t('absent_retry')].join(' ').trim()}
        actions={
          !loading && (
            <button type="button" class="main" onClick={companion.retry}>
              {t('try_again')}
            </button>
          )
        }
      >
        {t(state.status === 'foreign' && companion.port !== null ? 'foreign_own_port' : text)}
      </Message>
      {!loading && <PortSetting companion={companion} />}
    </>
  );
}

/** A companion that is started without it listens elsewhere than this extension looks. */
function portToName(port: number | null): number | null {
  return port === DEFAULT_PORT ? null : port;
}
