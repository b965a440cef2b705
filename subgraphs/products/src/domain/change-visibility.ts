// Takes a product off sale, puts it back, or deletes it, with one conditional update each.
import { runCommand } from '@kawa/idempotency/run-command';
import type { Database, Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { ProductRow } from '../store/product-columns.ts';
import { lockProduct, setActive, updateProduct } from '../store/products.ts';
import { productCommand } from './product-input.ts';
import { whyNotChanged } from './why-not-changed.ts';

interface Asked {
  readonly now: Date;
  readonly caller: Viewer;
}

const hasNoPrice = (id: string) =>
  ({
    kind: 'ProductHasNoPrice',
    code: 'PRODUCT_HAS_NO_PRICE',
    message: 'A product without a price cannot be active; give it a price above 0 first.',
    id,
  }) as const;

type Change<Refusal> = (
  tx: Transaction,
  id: string,
  expectedVersion: number | null | undefined,
) => Promise<ProductRow | Refusal | undefined>;

function change<Kind extends string, Refusal extends { readonly kind: string }>(
  db: Database,
  command: {
    readonly name: string;
    readonly success: Kind;
    readonly input: unknown;
    readonly caller: Viewer;
  },
  work: Change<Refusal>,
) {
  const { name, success, input, caller } = command;
  const given = { name, schema: productCommand, input, caller };
  return runCommand(db, given, async (tx, { id, expectedVersion }) => {
    const product = await work(tx, id, expectedVersion);
    if (product === undefined) return whyNotChanged(tx, 'product', id, expectedVersion);
    return 'kind' in product ? product : { kind: success, product };
  });
}

export const deactivateProduct = (db: Database, input: unknown, { now, caller }: Asked) =>
  change<'DeactivateProductSuccess', never>(
    db,
    { name: 'deactivateProduct', success: 'DeactivateProductSuccess', input, caller },
    (tx, id, expectedVersion) => setActive(tx, id, false, expectedVersion, now),
  );

export const reactivateProduct = (db: Database, input: unknown, { now, caller }: Asked) =>
  change(
    db,
    { name: 'reactivateProduct', success: 'ReactivateProductSuccess', input, caller },
    async (tx, id, expectedVersion) => {
      // Locked, so that the price cannot change between the check and the update.
      const product = await lockProduct(tx, id);
      const isExpected = typeof expectedVersion !== 'number' || product?.version === expectedVersion;
      if (product?.price === 0n && isExpected) return hasNoPrice(id);
      return setActive(tx, id, true, expectedVersion, now);
    },
  );

/** The row stays, with its keys, so that past orders keep their product. */
export const deleteProduct = (db: Database, input: unknown, { now, caller }: Asked) =>
  change<'DeleteProductSuccess', never>(
    db,
    { name: 'deleteProduct', success: 'DeleteProductSuccess', input, caller },
    (tx, id, expectedVersion) =>
      updateProduct(tx, id, { active: false, deletedAt: now }, expectedVersion, { now }),
  );
