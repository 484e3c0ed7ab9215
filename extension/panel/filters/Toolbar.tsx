/** Above the hits: words, the ways to filter and to steer, and what is filtered now. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { countFilters } from '../state/state.ts';
import type { Go } from '../state/use-panel-state.ts';
import { isSteered, Steer } from '../steer/Steer.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { Filtered } from './Filtered.tsx';
import { type FilterProps, FilterSheet } from './FilterSheet.tsx';

export function Toolbar({ reply, state, go, busy }: FilterProps) {
  const [open, setOpen] = useState(false);
  const filters = countFilters(state);
  const steered = isSteered(state);
  const [steering, setSteering] = useState(steered);
  return (
    <>
      <search class="toolbar">
        <Words words={state.words ?? ''} go={go} />
        <button
          type="button"
          class="quiet adjust"
          aria-expanded={steering}
          aria-label={t('adjust')}
          title={t('adjust')}
          onClick={() => setSteering(!steering)}
        >
          <Icon name="palette" />
          {steered && <span class="badge" />}
        </button>
        <button type="button" class="quiet filter" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="filter" />
          {t('filters')}
          {filters > 0 && <span class="badge">{filters}</span>}
        </button>
      </search>
      {steering && <Steer state={state} go={go} />}
      <Filtered facets={reply.facets} state={state} go={go} />
      {open && <FilterSheet {...{ reply, state, go, busy }} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Long enough not to search for half a word, short enough not to be waited for. */
const TYPING_MS = 350;

function Words({ words, go }: { words: string; go: Go }) {
  const [typed, setTyped] = useState(words);
  const told = useRef(words);
  // Back, forward and "clear" change the words from outside.
  useEffect(() => {
    if (words !== told.current) setTyped(words);
    told.current = words;
  }, [words]);
  useEffect(() => {
    // A blank at the end belongs to the word that comes next.
    const wanted = typed.trim();
    if (wanted === told.current) return undefined;
    const timer = setTimeout(() => {
      // One step back leads to what was before the first word, not before the last letter.
      const how = told.current === '' ? 'push' : 'replace';
      told.current = wanted;
      go({ words: wanted || undefined }, how);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, go]);
  return (
    <label class="words">
      <span class="unseen">{t('words')}</span>
      <Icon name="search" />
      <input
        type="search"
        name="words"
        value={typed}
        maxLength={200}
        placeholder={t('words_hint')}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}
