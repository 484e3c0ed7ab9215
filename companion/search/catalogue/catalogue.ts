/** The catalogue as searches use it: whether it is ready, and what one query sees of it. */
import { type Filters, ProblemError } from '../../../contract/index.ts';
import type { Analyser } from '../../jobs/analyser/analyser.ts';
import { ownCommand } from '../../own-command.ts';
import { detailBonus, queryVector } from '../../pipeline/rank.ts';
import type { Products } from '../../store/products/products.ts';
import type { RowSet } from '../../store/products/row-set.ts';
import type { Vectors } from '../../store/vectors/vectors.ts';
import type { Steered } from '../query/steer.ts';
import type { How } from '../query/subject.ts';
import type { CatalogueView } from './catalogue-view.ts';
import { createMissingVectors } from './missing-vectors.ts';
import { perGeneration } from './per-generation.ts';

export interface CatalogueParts {
  analyser: Analyser;
  products: Products;
  vectors: Vectors;
  generation(): number;
}

export interface Catalogue {
  /** @returns its products; @throws ProblemError catalogue-empty, reindex-needed */
  check(how: How): number;
  view(space: string, query: Steered, signal?: AbortSignal): CatalogueView;
}

export function createCatalogue({ analyser, products, vectors, generation }: CatalogueParts): Catalogue {
  // A filter that stays the same, as while a slider moves, is read from the store once.
  const remember = perGeneration(generation);
  const rowsWhere = (filters: Partial<Filters>): RowSet =>
    remember(JSON.stringify(filters), () => products.rowsWhere(filters));
  const missingVectors = createMissingVectors({ vectors, generation });
  return {
    check({ encoder, space, parity }) {
      const total = remember('total', () => products.count());
      if (total === 0) {
        throw new ProblemError('catalogue-empty', `Import a feed first: ${ownCommand('import FEED')}`);
      }
      const missing = remember(`missing in ${space}`, () => missingVectors(space, total));
      if (missing > 0) {
        const command = ownCommand(`reindex ${parity ? '--parity' : `--encoder ${encoder}`}`);
        throw new ProblemError(
          'reindex-needed',
          `${missing} of ${total} products have no vector of this encoder. Run: ${command}`,
        );
      }
      return total;
    },
    view(space, { look, colour, details, weights }, signal) {
      const vector = queryVector(look, colour, weights);
      return {
        async nearest(k, filters) {
          const allow = filters ? rowsWhere(filters).pack() : null;
          const request = { space, generation: generation(), vector, k, allow };
          return analyser.call('search', [request], signal);
        },
        bonuses(rows) {
          if (details.length === 0) return new Map();
          const theirs = vectors.detailsOf(space, rows);
          return new Map([...theirs].map(([row, other]) => [row, detailBonus(details, other)]));
        },
        rowsWhere,
        load: (rows) => products.byRows(rows),
      };
    },
  };
}
