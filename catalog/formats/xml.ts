/** XML that is neither RSS nor Atom: any list of elements with a picture each, whose elements are read like columns. */
import type { FeedFormat } from '../feed.ts';
import type { FeedHead } from '../head.ts';
import { xmlItems, xmlReader } from '../readers/xml-items.ts';
import { isYml, xmlKind } from '../readers/xml-kind.ts';
import type { Draft } from '../record.ts';
import { columnsOf, lateDrafter } from '../tables/late-columns.ts';
import type { Cell } from '../tables/table.ts';
import { REFINING, xmlRows } from './google.ts';

/** What its products have, where the head holds none of them. */
const YML = [
  ...['id', 'available', 'url', 'price', 'oldprice', 'currencyid', 'category', 'picture', 'name', 'model'],
  ...[
    'vendor',
    'vendorcode',
    'typeprefix',
    'group_id',
    'description',
    'param/размер',
    'param/цвет',
    'param/пол',
  ],
];

export const xml: FeedFormat = {
  id: 'xml',
  label: 'XML',
  shapes: ['markup'],
  alsoReads: new Set([...REFINING, 'typeprefix', 'model']),
  detect: (head, options) => {
    const header = xmlHeader(head);
    return header.length > 0 && Boolean(columnsOf(header, options).mapping.image || options.pictureOf);
  },
  columns: (head, options) => columnsOf(xmlHeader(head), options),
  async *rows(text, head, options) {
    const items = xmlItems(text, xmlKind(head.text) ?? '');
    const toDraft = lateDrafter(xmlHeader(head), options);
    yield* xmlRows(items, options, (names, cell) => withName(toDraft(names, cell), cell));
  },
};

/** YML may write it in three parts: what it is, whose it is and which one of theirs. */
function withName(draft: Draft, cell: Cell): Draft {
  const [kind, model] = [cell('typeprefix'), cell('model')];
  if (draft.title || !model) return draft;
  const vendor = model.startsWith(draft.brand ?? '') ? '' : draft.brand;
  return { ...draft, title: [kind, vendor, model].filter(Boolean).join(' ') };
}

/** Names of what stands in the items that the head holds, in the order in which they come up; of RSS and pages none. */
export function xmlHeader({ shape, text }: FeedHead): string[] {
  const kind = shape === 'markup' ? xmlKind(text) : null;
  if (kind === null) return [];
  const items = xmlReader(kind).push(text);
  if (items.length === 0 && isYml(text)) return YML;
  return [...new Set(items.flatMap(({ cells }) => [...(cells?.keys() ?? [])]))];
}
