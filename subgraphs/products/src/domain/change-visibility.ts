// Owns what takes a product off sale, puts it back, or deletes it: one conditional update each.
import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database, Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { ProductRow } from '../store/product-columns.ts';
import { setActive, updateProduct } from '../store/products.ts';
import { productCommand } from './product-input.ts';
import { whyNotChanged } from './why-not-changed.ts';

interface ProductCommand {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

interface Asked {
  readonly now: Date;
  readonly caller: Viewer;
}

type Change = (
  tx: Transaction,
  id: string,
  expectedVersion: number | null | undefined,
) => Promise<ProductRow | undefined>;

async function change<Kind extends string>(
  db: Database,
  command: {
    readonly name: string;
    readonly success: Kind;
    readonly input: ProductCommand;
    readonly caller: Viewer;
  },
  work: Change,
) {
  const { name, success, input, caller } = command;
  const checked = checkInput(productCommand, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion } = checked.value;
  return once(db, { name, key: input.idempotencyKey, request: input, caller }, async (tx) => {
    const product = await work(tx, id, expectedVersion);
    return product === undefined
      ? whyNotChanged(tx, 'product', id, expectedVersion)
      : { kind: success, product };
  });
}

export const deactivateProduct = (db: Database, input: ProductCommand, { now, caller }: Asked) =>
  change(
    db,
    { name: 'deactivateProduct', success: 'DeactivateProductSuccess', input, caller },
    (tx, id, expectedVersion) => setActive(tx, id, false, expectedVersion, now),
  );

export const reactivateProduct = (db: Database, input: ProductCommand, { now, caller }: Asked) =>
  change(
    db,
    { name: 'reactivateProduct', success: 'ReactivateProductSuccess', input, caller },
    (tx, id, expectedVersion) => setActive(tx, id, true, expectedVersion, now),
  );

/** The row stays, with its keys, so that past orders keep their product. */
export const deleteProduct = (db: Database, input: ProductCommand, { now, caller }: Asked) =>
  change(
    db,
    { name: 'deleteProduct', success: 'DeleteProductSuccess', input, caller },
    (tx, id, expectedVersion) =>
      updateProduct(tx, id, { active: false, deletedAt: now }, expectedVersion, { now }),
  );
