/** From a row to what is written: its picture, and the vector of it, unless both are known already. */
import type { FeedRow } from '../../../catalog/feed.ts';
import type { Note } from '../../../catalog/note.ts';
import { type GarmentGroup, ProblemError, type ProductRecord } from '../../../contract/index.ts';
import { FetchError } from '../../fetch/fetch-error.ts';
import type { Analysis } from '../../pipeline/pipeline.ts';
import { hintOf, madeFromOf } from '../../store/vectors/made-from.ts';
import type { Analyser } from '../analyser/analyser.ts';
import type { FeedFolder } from '../feeds/feed-folder.ts';
import type { FoundPicture, PictureReader } from './picture-reader.ts';
import type { Skipped } from './report.ts';
import type { ProductToWrite, WriteParts } from './write-product.ts';

export interface PrepareParts extends Pick<WriteParts, 'products' | 'pictures' | 'vectors' | 'space'> {
  reader: PictureReader;
  analyser: Analyser;
  encoder: string;
}

/** A row on its way: with its picture at hand, or already left out. */
export type Fetched =
  | { line: number; record: ProductRecord; notes: readonly Note[]; picture: FoundPicture }
  | LeftOut;
/** A row that can be written. */
export interface Ready extends ProductToWrite {
  line: number;
  notes: readonly Note[];
  remember?: (() => void) | undefined;
  /** Its picture went through the models, and not only that of a variant. */
  embedded: boolean;
}
export type LeftOut = Skipped & {
  /** Of a product whose picture could not be had: it is not gone from the feed. */
  id?: string;
};

/** The picture's own fault. */
const UNREADABLE = ['not-an-image', 'image-damaged', 'image-too-large'] as const;

/** Pictures that are being analysed, by what the vector is made from: variants share theirs. */
export type Analyses = Map<string, Promise<Analysis>>;

export async function fetchPicture(
  row: FeedRow,
  folder: FeedFolder | null,
  source: string,
  { reader, products, vectors, space }: Omit<PrepareParts, 'analyser'>,
  signal?: AbortSignal,
): Promise<Fetched> {
  if (!row.record) return row;
  const { line, record, notes = [] } = row;
  const picture = await reader.read(record.image, folder, signal);
  if ('hash' in picture) return { line, record, notes, picture };
  // Where a known picture does not answer for once, the row still tells today's price.
  const known = products.known(source, record.id);
  if (
    known?.record.image === record.image &&
    vectors.madeFrom(space, known.row) === madeFromOf(known.picture, hintOf(record.type))
  ) {
    const bytes = () => Promise.reject(new FetchError('unreachable', picture.reason));
    return { line, record, notes, picture: { hash: known.picture, bytes } };
  }
  if (picture.later) throw stopped(picture.later);
  const { kind, reason } = picture;
  return { line, kind, reason, found: record.image, picture: true, id: record.id };
}

/** Rows that were passed over because a shop has enough for now would be lost. */
function stopped(cause: FetchError): ProblemError {
  const detail = `${cause.message} Import it again in a while: that goes on where it stopped.`;
  return new ProblemError('import-stopped', detail, { cause });
}

export async function analysePicture(
  fetched: Fetched,
  source: string,
  parts: PrepareParts,
  running: Analyses,
  signal?: AbortSignal,
): Promise<Ready | LeftOut> {
  if ('reason' in fetched) return fetched;
  const { line, record, notes, picture } = fetched;
  const { vectors, products, space } = parts;
  const hint = hintOf(record.type);
  const madeFrom = madeFromOf(picture.hash, hint);
  const ready = {
    line,
    notes,
    record,
    hash: picture.hash,
    madeFrom,
    analysis: null,
    embedded: false,
    remember: picture.remember,
  };
  const known = products.known(source, record.id);
  // A picture that came in with another encoder may have taken this one away, and left its vector.
  if (known?.picture === picture.hash && vectors.madeFrom(space, known.row) === madeFrom) return ready;
  const twin = vectors.twin(space, madeFrom);
  // Handed on as well: the twin's source may be removed, and its picture with it, before this one is written.
  const thumbnail = twin && parts.pictures.get(picture.hash);
  if (twin && thumbnail) {
    const types = [{ type: twin.type, confidence: 1 }];
    return { ...ready, analysis: { ...twin, types, thumbnail } };
  }
  try {
    const shared = running.get(madeFrom);
    const analysis = shared ?? analyse(picture, hint, parts, signal);
    if (!shared) running.set(madeFrom, analysis);
    return { ...ready, analysis: await analysis, embedded: !shared };
  } catch (error) {
    const left = { line, found: record.image, picture: true, id: record.id } as const;
    if (error instanceof FetchError && error.ofHost) throw stopped(error);
    if (error instanceof FetchError) return { ...left, kind: `picture-${error.kind}`, reason: error.message };
    const slug = error instanceof ProblemError && UNREADABLE.find((one) => one === error.slug);
    if (!slug) throw error;
    return {
      ...left,
      kind: `picture-${slug}`,
      reason: `${record.image}: ${(error as ProblemError).message}`,
    };
  }
}

async function analyse(
  picture: FoundPicture,
  hint: GarmentGroup | null,
  { analyser, encoder }: PrepareParts,
  signal?: AbortSignal,
): Promise<Analysis> {
  const bytes = await picture.bytes(signal);
  return analyser.call('analyse', [bytes, encoder, { hint, thumbnail: true }], signal);
}
