/** Sources in the store: one for each feed, folder or shop, with the run that is under way or was cut off. */
import { ProblemError, type Source, type SourceChange, type SourceKind } from '../../../contract/index.ts';
import { withoutLogin } from '../../fetch/web-address.ts';
import type { Store } from '../store.ts';

/** Where a source's products come from, and how they were asked for. */
export interface Origin {
  /** An http(s) address with its login, a path on this computer, or the name of an uploaded file. */
  from: string;
  refreshable: boolean;
  /** Where relative picture paths start; null for feeds from the web. */
  folder: string | null;
  format: string;
  /** JSON that a refresh hands back. */
  options: string;
}

/** Those that are being removed are hidden. */
export interface Sources {
  list(): Source[];
  byId(id: string): Source | null;
  /** Makes a source, or leaves the one that is there as it is. @throws ProblemError `source-busy` while it is being removed */
  add(id: string, kind: SourceKind, from: string): void;
  /** False when there is none. */
  change(id: string, change: SourceChange): boolean;
  /** Says what the source is made from now. */
  describe(id: string, origin: Origin): void;
  optionsOf(id: string): string;
  /** Where it came from, with the login of an address, which `byId` and `list` leave out. */
  originOf(id: string): string | null;
  folderOf(id: string): string | null;
  /** Ids of those that hold what the person owns. */
  wardrobes(): Set<string>;
  /** What people call them, by id. */
  names(): Map<string, string>;
  /** Of one that holds nothing; any other goes by removals.ts. */
  forget(id: string): void;
}

const COLUMNS = `
  SELECT id, name, kind, origin AS "from", refreshable, format, imported_at AS importedAt,
    json_extract(resume, '$.rows') AS resumeAt,
    (SELECT count(*) FROM product WHERE product.source = source.id AND retired = 0) AS products,
    (SELECT count(*) FROM product WHERE product.source = source.id AND retired = 1) AS retired
  FROM source WHERE removing = 0`;

export function openSources({ db }: Store): Sources {
  const list = db.prepare(`${COLUMNS} ORDER BY id`);
  const one = db.prepare(`${COLUMNS} AND id = ?`);
  const read = db.prepare('SELECT options, origin, folder FROM source WHERE id = ? AND removing = 0');
  const removing = db.prepare('SELECT 1 FROM source WHERE id = ? AND removing = 1');
  const names = db.prepare('SELECT id, name FROM source');
  const forget = db.prepare(
    'DELETE FROM source WHERE id = ? AND NOT EXISTS (SELECT 1 FROM product WHERE product.source = source.id)',
  );
  const wardrobes = db.prepare("SELECT id FROM source WHERE kind = 'wardrobe'");
  return {
    list: () => list.all().map((row) => toSource(row as unknown as SourceRow)),
    byId(id) {
      const row = one.get(id);
      return row ? toSource(row as unknown as SourceRow) : null;
    },
    add(id, kind, from) {
      if (removing.get(id)) throw beingRemoved(id);
      db.prepare(
        `INSERT INTO source (id, name, kind, origin, refreshable) VALUES (?, ?, ?, ?, 0)
         ON CONFLICT (id) DO NOTHING`,
      ).run(id, id, kind, from);
    },
    change(id, { name, kind }) {
      const { changes } = db
        .prepare(
          'UPDATE source SET name = coalesce(?, name), kind = coalesce(?, kind) WHERE id = ? AND removing = 0',
        )
        .run(name ?? null, kind ?? null, id);
      return changes === 1;
    },
    describe(id, { from, refreshable, folder, format, options }) {
      db.prepare(
        'UPDATE source SET origin = ?, refreshable = ?, folder = ?, format = ?, options = ? WHERE id = ?',
      ).run(from, Number(refreshable), folder, format, options, id);
    },
    optionsOf: (id) => (read.get(id)?.options as string | undefined) ?? '{}',
    originOf: (id) => (read.get(id)?.origin as string | undefined) ?? null,
    folderOf: (id) => (read.get(id)?.folder as string | null | undefined) ?? null,
    wardrobes: () => new Set(wardrobes.all().map(({ id }) => id as string)),
    names: () => new Map(names.all().map(({ id, name }) => [id as string, name as string])),
    forget: (id) => void forget.run(id),
  };
}

/** For whoever would put something into it. */
export function beingRemoved(id: string): ProblemError {
  return new ProblemError('source-busy', `"${id}" is being removed. Try again in a moment.`);
}

type SourceRow = Omit<Source, 'refreshable'> & { refreshable: number };

function toSource({ refreshable, from, ...row }: SourceRow): Source {
  return { ...row, from: withoutLogin(from), refreshable: refreshable === 1 };
}
