/** The panel's small parts: a card with a headline, a command to copy, the shapes of results to come. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n.ts';

export interface MessageProps {
  title: string;
  children?: ComponentChildren;
  /** Smaller words below everything else. */
  note?: string | undefined;
  /** A shell command that solves it. */
  command?: string | undefined;
  /** Buttons. */
  actions?: ComponentChildren;
  tone?: 'calm' | 'alert';
}

export function Message({ title, children, note, command, actions, tone = 'calm' }: MessageProps) {
  return (
    <section class="message" role={tone === 'alert' ? 'alert' : undefined}>
      <h1>{title}</h1>
      {children && <p>{children}</p>}
      {command && <Command text={command} />}
      {actions && <div class="actions">{actions}</div>}
      {note && <p class="note">{note}</p>}
    </section>
  );
}

export function Command({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="command">
      <code>{text}</code>
      <button type="button" class="quiet" onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      </button>
    </div>
  );
}

/** The outlines of results, with words for those who do not see them. */
export function Skeleton({ label }: { label: string }) {
  return (
    <section class="skeleton" aria-busy="true">
      <p role="status">{label}</p>
      <div class="bone line" aria-hidden="true" />
      <div class="hits" aria-hidden="true">
        {[0, 1, 2, 3].map((n) => (
          <div key={n} class="bone box" />
        ))}
      </div>
    </section>
  );
}
