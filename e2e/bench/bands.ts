/**
 * `npm run bench:bands [ENCODER]`: how the scores that a search shows, details and doubt about types in them, spread for
 * the same product from another view, for garments of one category and for unlike ones, and how often the same product
 * comes first. The bands of companion/pipeline/rank.ts and the weight of the colour part are held to these: it prints
 * what share scores below each band too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_ENCODER, readConfig } from '../../companion/config.ts';
import { exact } from '../../companion/index/exact.ts';
import { joinParts } from '../../companion/index/parts.ts';
import { openLibrary } from '../../companion/library.ts';
import { openModels } from '../../companion/pipeline/models.ts';
import { type Analysis, analyse } from '../../companion/pipeline/pipeline.ts';
import { CLOSE, CUT_OFF, detailBonus, queryVector, VERY_CLOSE } from '../../companion/pipeline/rank.ts';
import { lessDoubt } from '../../companion/search/matches/types.ts';
import type { GarmentType } from '../../contract/index.ts';
import { table } from '../eval/photos/data.ts';
import { needPhotos, PHOTOS } from '../support/photos.ts';
import { quantile } from './quantile.ts';

const COLOUR_WEIGHTS = [0, 0.25, 0.5, 0.75, 1, 1.5];
const PERCENTILES = [5, 25, 50, 75, 95, 99];

needPhotos();
const models = await openModels(openLibrary(readConfig()), process.argv[2] ?? DEFAULT_ENCODER, 2);
interface Pair {
  product: string;
  role: string;
  category: string;
  seen: Analysis;
}
const pairs: Pair[] = [];
const columns = ['product', 'image', 'role', 'category'];
for (const row of table(join(PHOTOS, 'pairs', 'pairs.csv'), columns)) {
  const seen = await analyse(readFileSync(join(PHOTOS, 'pairs', row.image ?? '')), models);
  pairs.push({ product: row.product ?? '', role: row.role ?? '', category: row.category ?? '', seen });
}
const gallery = pairs.filter(({ role }) => role === 'gallery');
const queries = pairs.filter(({ role }) => role === 'query');

for (const colour of COLOUR_WEIGHTS) report(colour);

function report(colour: number): void {
  const dim = (gallery[0]?.seen.look.length ?? 0) + (gallery[0]?.seen.colour.length ?? 0);
  const index = exact.create(dim);
  index.add(
    [...gallery.keys()],
    Float32Array.from(gallery.flatMap(({ seen }) => [...joinParts(seen.look, seen.colour)])),
  );
  const scores: Record<'same' | 'alike' | 'unlike', number[]> = { same: [], alike: [], unlike: [] };
  const found = [0, 0, 0];
  for (const query of queries) {
    const vector = queryVector(query.seen.look, query.seen.colour, { look: 1, colour });
    const { types } = query.seen;
    const all = index
      .search(vector, gallery.length)
      .map(({ id, score }) => {
        const other = gallery[id] as Pair;
        // Nobody states a type, so a product has the one that its picture showed.
        const bonus = detailBonus(query.seen.details, other.seen.details);
        return { other, score: lessDoubt(score + bonus, other.seen.types[0]?.type as GarmentType, types) };
      })
      .sort((a, b) => b.score - a.score);
    for (const { other, score } of all) {
      const kind =
        other.product === query.product ? 'same' : other.category === query.category ? 'alike' : 'unlike';
      scores[kind].push(score);
    }
    const rank = all.findIndex(({ other }) => other.product === query.product);
    for (const [i, k] of [1, 5, 10].entries()) if (rank >= 0 && rank < k) found[i] = (found[i] as number) + 1;
  }
  const recall = found.map((n) => (n / queries.length).toFixed(3)).join(' / ');
  console.log(`colour ${colour}: same product at 1 / 5 / 10: ${recall}`);
  for (const [kind, values] of Object.entries(scores)) {
    const scoresAt = PERCENTILES.map((n) => quantile(values, n / 100).toFixed(3));
    const below = [CUT_OFF, CLOSE, VERY_CLOSE].map((band) => {
      const share = values.filter((score) => score < band).length / values.length;
      return `${(100 * share).toFixed(1)} % below ${band}`;
    });
    console.log(
      `  ${kind.padEnd(6)} ${scoresAt.join('  ')}   (${PERCENTILES.join(' ')} %)   ${below.join(', ')}`,
    );
  }
}
