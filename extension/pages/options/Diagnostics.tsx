/** What somebody who mends things would ask, as text that can be read before it is sent. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { watchPreferences } from '../../storage/settings.ts';
import { CopyButton } from '../../ui/Message.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { diagnose } from './diagnose.ts';

export function Diagnostics({ companion }: { companion: Companion }) {
  const [text, setText] = useState('');
  const { state, port } = companion;
  useEffect(() => {
    let current = true;
    const look = () => void diagnose(state, port).then((found) => current && setText(found));
    look();
    const stop = watchPreferences(look);
    return () => {
      current = false;
      stop();
    };
  }, [state, port]);

  return (
    <Section id="diagnostics" title={t('diagnostics_title')}>
      <p class="note">{t('diagnostics_hint')}</p>
      <pre class="well">{text}</pre>
      <div class="actions">
        <CopyButton text={text} label={t('diagnostics_copy')} />
      </div>
    </Section>
  );
}
