// Owns which products nobody orders again. The catalogue knows which are on sale, stock knows which are short: the short ones are
// read first and asked for together, then left out by SQL, so that pages stay full, cursors hold, and the count is of the same list.
import type { Database } from '@kawa/postgres';
import { requireAnswer } from '@kawa/subgraph/entities';
import { type LevelFilter, productsOfLevels } from '../store/level-list.ts';
import type { AskCatalogue } from './known-product.ts';

/** 10 calls to the catalogue. Of more short products than this, those least short are listed unasked. */
const MAX_ASKED = 5_000;

/** The filter, without the products that are inactive, deleted or unknown to the catalogue. */
export async function withoutOffSale(
  db: Database,
  filter: LevelFilter,
  ask: AskCatalogue,
): Promise<LevelFilter> {
  const short = await productsOfLevels(db, filter, MAX_ASKED);
  if (short.length === 0) return filter;
  const knowledge = await ask(short);
  return { ...filter, withoutProducts: short.filter((id) => requireAnswer(knowledge(id)) !== 'ACTIVE') };
}
