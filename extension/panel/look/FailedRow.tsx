/** A garment of the look whose search came to nothing: why, and once more. */
import type { GarmentGroup } from '../../../contract/garments.ts';
import { nameOfGroup, t } from '../../i18n.ts';
import { describeBriefly } from '../../ui/describe.ts';

export interface FailedRowProps {
  group: GarmentGroup;
  error: unknown;
  again: () => void;
}

export function FailedRow({ group, error, again }: FailedRowProps) {
  const name = nameOfGroup(group);
  return (
    <li class="look-row">
      <div class="look-head failed">
        <div>
          <h2>{name}</h2>
          <p class="fault" role="alert">
            {describeBriefly(error)}
          </p>
        </div>
        <button type="button" class="plain" aria-label={`${t('try_again')}: ${name}`} onClick={again}>
          {t('try_again')}
        </button>
      </div>
    </li>
  );
}
