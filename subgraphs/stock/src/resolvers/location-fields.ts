// The fields that stores and the warehouse share: the address, and the page of their stock.
import { requireId } from '@kawa/input';
import { type Connection, readPage, toConnection } from '@kawa/rows';
import type { Context } from '../context.ts';
import type { RequireFields, StoreStockArgs } from '../generated/resolvers.ts';
import { levelOrders } from '../store/level-list.ts';
import type { LevelRow } from '../store/levels.ts';
import type { LocationRow } from '../store/locations.ts';

/** Null if every part is empty. */
export const address = (row: LocationRow): LocationRow | null =>
  [row.line1, row.city, row.postalCode, row.country].some((part) => part !== null) ? row : null;

/** One page of the stock of a location. The pages of many locations take one statement. */
export async function stock(
  { id }: LocationRow,
  args: RequireFields<StoreStockArgs, 'orderBy'>,
  { loaders }: Context,
): Promise<Connection<LevelRow> & { readonly count: () => Promise<number> }> {
  const order = levelOrders[args.orderBy];
  const page = readPage(args, `stock:${id}:${args.orderBy}`, order.isKeyset);
  const { productId, ...where } = args.where ?? {};
  const filter = productId ? { ...where, productId: requireId(productId, 'where.productId') } : where;
  const { limit, after } = page;
  const rows = await loaders.levelsOfLocation({ filter, order: args.orderBy, limit, after }).load(id);
  return {
    ...toConnection(rows, page, order.keyset),
    count: () => loaders.countOfLocation(filter).load(id),
  };
}
