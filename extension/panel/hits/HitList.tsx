/** The hits in their order; whoever stands on one keeps the focus when the order changes. */
import { useRef } from 'preact/hooks';
import type { Hit as Product } from '../../../contract/search.ts';
import { Hit } from './Hit.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

export function HitList({ hits, busy, label }: { hits: readonly Product[]; busy: boolean; label?: string }) {
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, hits);
  return (
    <ul ref={list} class="hits" aria-busy={busy} aria-label={label}>
      {hits.map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
    </ul>
  );
}
