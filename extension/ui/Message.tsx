/** A card with a headline, and a command to copy. */
import type { ComponentChildren } from 'preact';
import { t } from '../i18n.ts';
import { Heading } from './Heading.tsx';
import { useCopy } from './use-copy.ts';

export interface MessageProps {
  title: string;
  children?: ComponentChildren;
  /** Smaller words below everything else. */
  note?: string | undefined;
  /** A shell command that solves it. */
  command?: string | undefined;
  /** Buttons. */
  actions?: ComponentChildren;
  /** `alert` and `status` are announced; `good` and `status` are told apart by their look. */
  tone?: 'calm' | 'alert' | 'status' | 'good';
}

const ROLES = { calm: undefined, alert: 'alert', status: 'status', good: 'status' } as const;

export function Message({ title, children, note, command, actions, tone = 'calm' }: MessageProps) {
  return (
    <section class={`message ${tone}`} role={ROLES[tone]}>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {command && <Command text={command} />}
      {actions && <div class="actions">{actions}</div>}
      {note && <p class="note">{note}</p>}
    </section>
  );
}

export function Command({ text }: { text: string }) {
  return (
    <div class="command">
      <code>{text}</code>
      <CopyButton text={text} label={t('copy')} />
    </div>
  );
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, copy] = useCopy(text);
  return (
    <button type="button" class="quiet" onClick={copy}>
      <span aria-live="polite">{outcome ? t(outcome) : label}</span>
    </button>
  );
}
