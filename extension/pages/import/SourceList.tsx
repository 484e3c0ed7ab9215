/** What the catalogue is made of. */
import { useState } from 'preact/hooks';
import { countOf, t } from '../../i18n.ts';
import { Section } from '../../ui/Page.tsx';
import type { Companion } from '../../ui/use-companion.ts';
import { SourceItem } from './SourceItem.tsx';
import type { Catalogue } from './use-catalogue.ts';

export function SourceList({ companion, catalogue }: { companion: Companion; catalogue: Catalogue }) {
  const { sources } = catalogue;
  const [news, setNews] = useState('');
  if (!sources) return null;
  const total = sources.reduce((sum, { products }) => sum + products, 0);
  return (
    <Section id="sources" title={t('sources_title')}>
      <p class="note">{sources.length === 0 ? t('sources_none') : t('sources_total', countOf(total))}</p>
      <p class="unseen" role="status">
        {news}
      </p>
      <ul class="sources">
        {sources.map((source) => (
          <SourceItem
            key={source.id}
            companion={companion}
            source={source}
            catalogue={catalogue}
            announce={setNews}
          />
        ))}
      </ul>
    </Section>
  );
}
