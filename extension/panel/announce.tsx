/** The one polite voice of the panel: what is told to those who do not see it change. */
import { useEffect, useState } from 'preact/hooks';

let tell: (words: string) => void = () => undefined;

/** Says it once; saying the same again right after is heard again. */
export function announce(words: string): void {
  tell(words);
}

/** Stands in the page from the start: a live region speaks only of what changes in it. */
export function Announcer() {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  useEffect(() => {
    tell = (words) => setSaid(({ turn }) => ({ words, turn: turn + 1 }));
    return () => {
      tell = () => undefined;
    };
  }, []);
  return (
    <p class="unseen" role="status" aria-live="polite">
      <span key={said.turn}>{said.words}</span>
    </p>
  );
}
