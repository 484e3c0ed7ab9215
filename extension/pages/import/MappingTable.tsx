/** Which column of the feed feeds which field, with a choice for each where the guess is wrong. */
import { FEED_FIELDS } from '../../../contract/imports.ts';
import { t } from '../../i18n.ts';
import { Heading } from '../../ui/Heading.tsx';

export interface MappingTableProps {
  /** The columns as the feed names them. */
  header: readonly string[];
  /** The guess: field to column. */
  mapping: Readonly<Record<string, string>>;
  /** What the person has put in its place; an empty column for "none". */
  corrected: Readonly<Record<string, string>>;
  correct: (corrected: Record<string, string>) => void;
}

export function MappingTable({ header, mapping, corrected, correct }: MappingTableProps) {
  return (
    <div class="mapping">
      <Heading id="mapping">{t('mapping_title')}</Heading>
      <p class="note">{t('mapping_hint')}</p>
      <div class="fields">
        {FEED_FIELDS.map((field) => (
          <label key={field}>
            {t(`field_${field}`)}
            <select
              name={field}
              value={corrected[field] ?? mapping[field] ?? ''}
              onChange={({ currentTarget: { value } }) => correct({ ...corrected, [field]: value })}
            >
              <option value="">{t('mapping_none')}</option>
              {header.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </div>
  );
}
