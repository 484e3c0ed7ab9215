/** Whether a source is a shop, or what the person owns. */
import { SOURCE_KINDS, type SourceKind } from '../../../contract/imports.ts';
import { t } from '../../i18n.ts';

export function KindChoice({ kind, choose }: { kind: SourceKind; choose: (kind: SourceKind) => void }) {
  return (
    <fieldset>
      <legend>{t('kind_label')}</legend>
      {SOURCE_KINDS.map((one) => (
        <label key={one} class="check">
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => choose(one)} />
          {t(`kind_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
