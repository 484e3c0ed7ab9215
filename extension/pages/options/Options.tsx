/** Everything that can be settled, and what to send along with a report. */
import { t } from '../../i18n.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { useCompanion } from '../../ui/use-companion.ts';
import { CompanionSection } from './CompanionSection.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { History } from './History.tsx';
import { Shortcuts } from './Shortcuts.tsx';

export function Options() {
  const companion = useCompanion();
  return (
    <Page name="options" title={t('options_title')}>
      <CompanionSection companion={companion} />
      <Shortcuts />
      <History />
      <Diagnostics companion={companion} />
      <Section id="language" title={t('language_title')}>
        <p>{t('language_hint')}</p>
      </Section>
    </Page>
  );
}
