// Decides whether a shop needs the seed, and writes it.
import { ask, type Commands, importRecords, steps } from './import-records.ts';
import type { Shop } from './records.ts';
import { generateShop } from './shop.ts';

export type { Commands } from './import-records.ts';
export { openTestAccounts } from './test-accounts.ts';

export interface Seeded extends Record<keyof Shop, number> {
  readonly added: number;
  /** Seeded records that somebody had changed, and that are now as seeded again. */
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Writes the seeded shop through the subgraphs' import commands. A second run changes nothing. Throws with the record's ref
 * and the reason when one is refused; what was written until then stays, and the next run completes it.
 */
export async function seedShop(
  commands: Commands,
  onProgress: (done: number, total: number, what: string) => void = () => {},
): Promise<Seeded> {
  const shop = generateShop();
  const total = Object.values(shop).reduce((sum, { length }) => sum + length, 0);
  const statuses: string[] = [];
  const settled = await Promise.allSettled(
    steps.map(async (inOrder) => {
      for (const step of inOrder)
        await importRecords(commands, shop, step, (batch) => {
          statuses.push(...batch);
          onProgress(statuses.length, total, step.what);
        });
    }),
  );
  // All have come to rest: a caller that stops the subgraphs after a failure cuts no other batch off.
  for (const result of settled) if (result.status === 'rejected') throw result.reason;
  const count = (wanted: string): number => statuses.filter((status) => status === wanted).length;
  return {
    customers: shop.customers.length,
    categories: shop.categories.length,
    products: shop.products.length,
    stores: shop.stores.length,
    stockLevels: shop.stockLevels.length,
    orders: shop.orders.length,
    added: count('ADDED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
  };
}

const COUNTS: readonly (readonly [keyof Commands, string])[] = [
  ['customers', '{ customers(first: 1) { totalCount } }'],
  [
    'products',
    '{ categories(first: 1) { totalCount } products(first: 1, where: { visibility: ALL }) { totalCount } }',
  ],
  [
    'stock',
    '{ stores(first: 1, where: { includeClosed: true }) { totalCount } stockLevels(first: 1) { totalCount } }',
  ],
  ['orders', '{ orders(first: 1) { totalCount } }'],
];

/** Whether no domain lists anything yet; the central warehouse, which is always there, does not count. */
export async function isEmpty(commands: Commands): Promise<boolean> {
  const answers = await Promise.all(COUNTS.map(([domain, query]) => ask(commands, domain, query)));
  return answers.flatMap((data) => Object.values(data)).every((list) => readTotal(list) === 0);
}

function readTotal(list: unknown): number {
  const { totalCount } = list as { totalCount: unknown };
  if (typeof totalCount !== 'number') throw new Error('seed: a list has no totalCount');
  return totalCount;
}
