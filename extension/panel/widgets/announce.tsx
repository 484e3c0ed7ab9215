/** The polite voice of the panel: what is told to those who do not see it change. */
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds; what was said this shortly before its place went has not been heard. */
const UNHEARD_MS = 500;

/** Of the announcers that stand in the page; a modal sheet silences those below it. */
const voices: ((words: string) => void)[] = [];

/** Says it once; saying the same again right after is heard again. */
export function announce(words: string): void {
  voices.at(-1)?.(words);
}

/** Stands in the page, and in each sheet, from the start: a live region speaks only of what changes in it. */
export function Announcer() {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  useEffect(() => {
    let last = { words: '', at: 0 };
    const voice = (words: string) => {
      last = { words, at: Date.now() };
      setSaid(({ turn }) => ({ words, turn: turn + 1 }));
    };
    voices.push(voice);
    return () => {
      voices.splice(voices.indexOf(voice), 1);
      if (Date.now() - last.at < UNHEARD_MS) announce(last.words);
    };
  }, []);
  return (
    <p class="unseen" role="status" aria-live="polite">
      <span key={said.turn}>{said.words}</span>
    </p>
  );
}
