// Excludes products that are not on sale from the list of low stock. The catalogue knows what is on sale; stock knows what
// is low. So the low products are read first, asked for in one call, and excluded by SQL. Pages stay full, cursors stay
// valid, and the count is of the same list.
import type { Database } from '@kawa/postgres';
import { requireAnswer } from '@kawa/subgraph/entities';
import { type LevelFilter, productsOfLevels } from '../store/level-list.ts';
import type { AskCatalogue } from './known-product.ts';

/** 10 calls to the catalogue. If more products are low, the least low ones are listed without a check. */
const MAX_ASKED = 5_000;

/** The filter, extended to exclude products that are inactive, deleted or unknown to the catalogue. */
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
