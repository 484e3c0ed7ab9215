/** Any table with a header that names a picture: its columns are guessed by their names, or mapped by hand. */
import { guessMapping } from '../mapping.ts';
import { tableFormat } from '../table.ts';

export const table = tableFormat({
  id: 'table',
  label: 'CSV or TSV',
  knows: ({ header }, options) =>
    Boolean(options.mapping?.image || options.pictureOf || guessMapping(header).image),
});
