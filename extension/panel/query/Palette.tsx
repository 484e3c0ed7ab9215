/** The colours of a garment as one strip, each as wide as its share. */
import type { Swatch } from '../../../contract/search.ts';
import { nameOfColour } from '../../i18n.ts';
import { familyOf } from '../words/colours.ts';

export function Palette({ colours }: { colours: readonly Swatch[] }) {
  if (colours.length === 0) return null;
  const names = [...new Set(colours.map(({ hex }) => nameOfColour(familyOf(hex))))];
  return (
    <div class="palette" role="img" aria-label={names.join(', ')} title={names.join(', ')}>
      {colours.map(({ hex, share }) => (
        <span key={hex} style={{ background: hex, flexGrow: Math.max(share, 0.04) }} />
      ))}
    </div>
  );
}
