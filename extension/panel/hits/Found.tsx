/**
 * All hits: those of the type that was searched and what is very close whatever its type, and below them the others that
 * were taken in where these are few.
 */
import { useMemo } from 'preact/hooks';
import type { SearchReply } from '../../../contract/search.ts';
import { t } from '../../i18n.ts';
import { HitList } from './HitList.tsx';

export function Found({ reply: { hits, widened }, busy }: { reply: SearchReply; busy: boolean }) {
  const [alike, others] = useMemo(() => {
    const isMeant = ({ agree, band }: (typeof hits)[number]) =>
      !widened || agree.type || band === 'very close';
    return [hits.filter(isMeant), hits.filter((hit) => !isMeant(hit))] as const;
  }, [hits, widened]);
  return (
    <>
      <HitList hits={alike} busy={busy} />
      {others.length > 0 && (
        <>
          <h2>{t('other_types')}</h2>
          <HitList hits={others} busy={busy} label={t('other_types')} />
        </>
      )}
    </>
  );
}
