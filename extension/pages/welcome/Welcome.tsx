/** First steps: what Lookalike does and never does, the companion, and a picture to try it on. */
import { t } from '../../i18n.ts';
import { CompanionStatus } from '../../ui/CompanionStatus.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { useCompanion } from '../../ui/use-companion.ts';
import { TryIt } from './TryIt.tsx';
import { useEmptyCatalogue } from './use-empty-catalogue.ts';

const DOES = ['does_point', 'does_see', 'does_find'] as const;
const NEVER = ['never_send', 'never_watch', 'never_account'] as const;

export function Welcome() {
  const companion = useCompanion();
  const empty = useEmptyCatalogue(companion);
  return (
    <Page name="welcome" title={t('welcome_title')} lead={t('welcome_lead')}>
      <div class="pair-of-sections">
        <Section id="does" title={t('does_title')}>
          <ol class="steps">
            {DOES.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ol>
        </Section>
        <Section id="never" title={t('never_title')}>
          <ul class="points">
            {NEVER.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Section>
      </div>
      <Section id="start" title={t('start_title')}>
        <p>{t('start_text')}</p>
        <CompanionStatus companion={companion}>
          <p>{t(empty ? 'ready_next_empty' : 'ready_next')}</p>
          <a class="main" href="/import.html">
            {t('ready_import')}
          </a>
        </CompanionStatus>
      </Section>
      <TryIt />
    </Page>
  );
}
