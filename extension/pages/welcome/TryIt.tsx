/** A picture drawn by this project, to right-click right here. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Section } from '../../ui/Page.tsx';
import { readShortcut } from '../shortcuts.ts';

/** wxt.config.ts takes it from the lookbook into the build. */
const PICTURE = { src: '/try-it.webp', width: 900, height: 1350 };

export function TryIt() {
  const [keys, setKeys] = useState<string | null>(null);
  // The menu does without.
  useEffect(() => void readShortcut('mark-area').then(setKeys, () => undefined), []);
  return (
    <Section id="try" title={t('try_title')}>
      <div class="try">
        <img {...PICTURE} alt={t('try_picture')} />
        <div>
          <p>{t('try_text')}</p>
          {keys && <p class="note">{t('try_keys', keys)}</p>}
        </div>
      </div>
    </Section>
  );
}
