/** The way of a picture at a glance: decode, parse, cut, embed, classify. Queries and catalogue pictures both go it. */
import type { Box, Garment, GarmentGroup, Point, Swatch, Timings, TypeGuess } from '../../contract/index.ts';
import { classify, logitsOf, type Said } from './classify.ts';
import { colourPart } from './colour/colour.ts';
import { labPixels } from './colour/lab-pixels.ts';
import { paletteOf } from './colour/palette.ts';
import { cut, cutLikeTheOriginal, toWebp } from './cut.ts';
import { type Decoded, decode } from './decode.ts';
import { embed } from './embed.ts';
import { type FoundGarment, findGarments } from './garments/garments.ts';
import { groupShares } from './garments/group-shares.ts';
import { findMarked, type Marked } from './garments/marked.ts';
import { garmentAt, garmentNear, mainGarment } from './garments/meant-garment.ts';
import { mayShowSeveral } from './garments/several.ts';
import type { Models } from './models.ts';
import { type GarmentMap, parse } from './parse.ts';
import type { Picture } from './picture.ts';
import { checkPoint, fromOriginal, toOriginal } from './region.ts';
import { sightOf } from './sight.ts';
import { stopwatch } from './stopwatch.ts';
import { toThumbnail } from './thumbnail.ts';

export interface AnalyseOptions {
  /** Region to look at, in pixels of the upright picture. */
  crop?: Box | undefined;
  /** A place in pixels of the upright picture: the garment there is meant, when one is. */
  point?: Point | undefined;
  /** The same where it is only guessed, in one or several ways of which one is right. */
  near?: readonly Point[] | undefined;
  /** `false` takes the crop as it is, with nothing faded. */
  cut?: boolean | undefined;
  /** Group of the garment that the picture is known to show (a feed's category). */
  hint?: GarmentGroup | null | undefined;
  /** Group of the garment that a person chose by its name: a hint at which one is meant, and at its type. */
  chosen?: GarmentGroup | undefined;
  /** The original's cut and canvas, and no colour part: see docs/parity.md. */
  parity?: boolean | undefined;
  /** Ask for the cut-out as a WebP, which only a query needs. */
  cutout?: boolean | undefined;
  /** Ask for a small JPEG of the whole picture, which only the catalogue needs. */
  thumbnail?: boolean | undefined;
}

export interface Analysis {
  /** Size of the upright picture, in pixels; boxes are in them. */
  width: number;
  height: number;
  box: Box;
  /** All that the picture shows, the largest first; none where only a crop of it was looked at. */
  garments: Garment[];
  types: TypeGuess[];
  /** Unit length; 512 numbers from a shipped encoder. */
  look: Float32Array;
  /** COLOUR_DIM numbers, unit length; empty in parity mode, which knows no colour part. */
  colour: Float32Array;
  /** What it looks like part by part (details.ts); empty in parity mode, and where the encoder does not tell. */
  details: Int8Array;
  /** Its colours, the largest first; empty in parity mode. */
  palette: Swatch[];
  cutout: Uint8Array | null;
  thumbnail: Uint8Array | null;
  /** Milliseconds; `inference` is the share inside session.run. */
  timings: Omit<Timings, 'search' | 'total'>;
}

/** @throws ProblemError for a picture or crop that cannot be used */
export async function analyse(
  bytes: Uint8Array,
  models: Models,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const { cards, encoder, head, namer } = models;
  const lap = stopwatch();
  const decoded = await decode(bytes, options.crop);
  for (const point of [options.point ?? [], options.near ?? []].flat()) checkPoint(point, decoded.original);
  const thumbnail = options.thumbnail ? await toThumbnail(decoded.picture) : null;
  const decodeTime = lap();
  const { map, garments } = await look(decoded, models, options);
  const parseTime = lap();
  const wanted = options.cut === false ? null : wantedGarment(garments, decoded, map, options);
  const cutOut = options.parity
    ? await cutLikeTheOriginal(decoded.picture, map, cards.encoder.input)
    : await cut(decoded.picture, map, wanted, cards.encoder.input);
  const own = options.parity ? null : labPixels(cutOut.data, cutOut.alpha, cutOut.width);
  const colour = own ? colourPart(own) : new Float32Array();
  const palette = own ? paletteOf(own) : [];
  const cutout = options.cutout ? await toWebp(cutOut) : null;
  const cutTime = lap();
  const embedded = await embed(cutOut, encoder, cards.encoder);
  const embedTime = lap();
  const named =
    namer && cards.namer
      ? await embed(await cut(decoded.picture, map, wanted, cards.namer.input), namer, cards.namer)
      : embedded;
  const said = options.parity ? {} : await saidOf(wanted, map, models, options);
  const types = await classify(named.look, head, cards.head, said);
  const inference = takeRunTime(models);
  const timings = {
    decode: decodeTime,
    parse: parseTime,
    cut: cutTime,
    embed: embedTime,
    classify: lap(),
    inference,
  };
  return {
    ...decoded.original,
    box: toOriginal(cutOut.box, decoded),
    garments: options.crop ? [] : shownIn(garments, decoded),
    types,
    look: embedded.look,
    colour,
    details: options.parity ? new Int8Array() : embedded.details,
    palette,
    cutout,
    thumbnail,
    timings,
  };
}

/** The original never saw more than the crop. */
async function look(
  { picture, context, place }: Decoded,
  models: Models,
  { parity }: AnalyseOptions,
): Promise<Marked> {
  if (!parity && context !== picture) return findMarked(await mapOf(context, models), context, place);
  const map = parity
    ? await parse(picture, models.parser, models.cards.parser)
    : await mapOf(picture, models);
  return { map, garments: findGarments(map, picture) };
}

/** People who stand together are told apart by a net of their own, which names one person's clothes less well. */
async function mapOf(picture: Picture, { parser, groupParser, cards }: Models): Promise<GarmentMap> {
  const map = await parse(picture, parser, cards.parser);
  if (!groupParser || !cards.groupParser || !mayShowSeveral(map)) return map;
  const other = await parse(picture, groupParser, cards.groupParser);
  return other.wearers ? { ...other, sight: map.sight } : map;
}

/** What is known of the garment's type beside its embedding. */
async function saidOf(
  wanted: FoundGarment | null,
  map: GarmentMap,
  { parserHead }: Models,
  { chosen }: AnalyseOptions,
): Promise<Said> {
  if (!wanted) return { chosen };
  const { sight, width } = map;
  const bySight =
    parserHead && sight ? await logitsOf(sightOf(sight, wanted.pixels, width), parserHead) : null;
  return { shares: groupShares(map, wanted.pixels), bySight, chosen };
}

/** Milliseconds in session.run since it was asked last. */
function takeRunTime({ cards: _, ...models }: Models): number {
  return Object.values(models).reduce((sum, model) => sum + (model?.takeRunTime() ?? 0), 0);
}

function wantedGarment(
  garments: readonly FoundGarment[],
  decoded: Decoded,
  map: GarmentMap,
  { point, near = [], hint, chosen }: AnalyseOptions,
): FoundGarment | null {
  const meant = point && garmentAt(garments, map, fromOriginal(point, decoded));
  const guesses = near.map((guess) => fromOriginal(guess, decoded));
  const likely = meant ?? garmentNear(garments, map, guesses);
  return likely ?? mainGarment(garments, decoded.picture, chosen ?? hint ?? null);
}

/**
 * Among people who stand together, a garment that the parser is less sure of is seldom one: `npm run bench:groups` has
 * .584 of the boxes right without this, and .637 with it, while .622 of the garments are found instead of .629.
 */
const SURE = 0.45;

/** Only the first two steps: the garments of a picture, for the overlay's chips. */
export async function findIn(
  bytes: Uint8Array,
  models: Models,
  sure = SURE,
): Promise<{ width: number; height: number; garments: Garment[] }> {
  const decoded = await decode(bytes);
  const map = await mapOf(decoded.picture, models);
  const garments = shownIn(findGarments(map, decoded.picture), decoded, sure);
  takeRunTime(models);
  return { ...decoded.original, garments };
}

function shownIn(found: readonly FoundGarment[], decoded: Decoded, sure = SURE): Garment[] {
  return found
    .filter(({ wearer, score }) => wearer === 0 || score >= sure)
    .map(({ group, box, score, wearer }) => ({ group, box: toOriginal(box, decoded), score, wearer }));
}
