// The only statement that changes stock levels. It writes the level and its movement together, so that a level is always
// the sum of its ledger.
import { stockLevel, stockMovement } from '@kawa/db-stock';
import type { Transaction } from '@kawa/postgres';
import { type SQL, sql } from 'drizzle-orm';
import type { BareLevel, LevelKey } from './levels.ts';
import type { MovementRow } from './movements.ts';

/** A change of one level. An absent value stays as it is; an absent expectation is not checked. */
export interface LevelChange extends LevelKey {
  readonly delta?: number | null | undefined;
  readonly setTo?: number | null | undefined;
  readonly incoming?: number | null | undefined;
  readonly reorderPoint?: number | null | undefined;
  readonly expectedOnHand?: number | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

export interface ChangedLevel {
  readonly level: BareLevel;
  /** Null if the number on hand did not change. */
  readonly movement: MovementRow | null;
}

type Raw = Record<string, unknown>;

/**
 * Changes each level that meets these conditions: it has the expected version and count, the new count is neither below the
 * reserved units nor above 10,000,000, and something changes. A level that is missing in the result was not changed; the caller
 * finds out why. Concurrent calls wait for the row and then see the new count, so no unit is taken twice.
 */
export async function changeLevels(
  tx: Transaction,
  changes: readonly LevelChange[],
  why: { readonly cause: MovementRow['cause']; readonly reason: string | null },
): Promise<ChangedLevel[]> {
  if (changes.length === 0) return [];
  const rows = changes.map((change) => ({
    product_id: change.productId,
    location_id: change.locationId,
    delta: change.delta,
    set_to: change.setTo,
    new_incoming: change.incoming,
    new_reorder_point: change.reorderPoint,
    expected_on_hand: change.expectedOnHand,
    expected_version: change.expectedVersion,
  }));
  const changed = await tx.execute<Raw>(statement(JSON.stringify(rows), why.cause, why.reason));
  return changed.map((row) => ({
    level: levelOf(row),
    movement: row['movement_id'] === null ? null : movementOf(row, why),
  }));
}

const statement = (rows: string, cause: string, reason: string | null): SQL => sql`
  with given as (
    select * from jsonb_to_recordset(${rows}::text::jsonb) as given(
      product_id uuid, location_id uuid, delta int, set_to int, new_incoming int, new_reorder_point int,
      expected_on_hand int, expected_version int)
  ), changed as (
    update stock_level as level
       set on_hand = coalesce(set_to, level.on_hand + coalesce(delta, 0)),
           incoming = coalesce(new_incoming, level.incoming),
           reorder_point = coalesce(new_reorder_point, level.reorder_point),
           version = level.version + 1,
           updated_at = clock_timestamp()
      from given
     where level.product_id = given.product_id and level.location_id = given.location_id
       and coalesce(set_to, level.on_hand + coalesce(delta, 0)) between level.reserved and 10000000
       and level.on_hand = coalesce(expected_on_hand, level.on_hand)
       and level.version = coalesce(expected_version, level.version)
       and (coalesce(set_to, level.on_hand + coalesce(delta, 0)), coalesce(new_incoming, level.incoming),
            coalesce(new_reorder_point, level.reorder_point))
           is distinct from (level.on_hand, level.incoming, level.reorder_point)
    returning new.*, new.on_hand - old.on_hand as moved
  ), written as (
    insert into stock_movement (product_id, location_id, quantity, cause, reason, on_hand_after)
    select product_id, location_id, moved, ${cause}::movement_cause, ${reason}::text, on_hand
      from changed where moved <> 0
    returning id, product_id, location_id, created_at
  )
  select changed.*, written.id as movement_id, written.created_at as moved_at
    from changed left join written using (product_id, location_id) /* change_levels */`;

/** Parses a raw row, which has the column names of the table and timestamps as text. */
function levelOf(row: Raw): BareLevel {
  return {
    id: String(row['id']),
    productId: String(row['product_id']),
    locationId: String(row['location_id']),
    onHand: Number(row['on_hand']),
    reserved: Number(row['reserved']),
    available: Number(row['available']),
    incoming: Number(row['incoming']),
    reorderPoint: Number(row['reorder_point']),
    version: Number(row['version']),
    updatedAt: momentOf(stockLevel.updatedAt, row['updated_at']),
  };
}

function movementOf(
  row: Raw,
  { cause, reason }: { readonly cause: MovementRow['cause']; readonly reason: string | null },
): MovementRow {
  return {
    id: String(row['movement_id']),
    productId: String(row['product_id']),
    locationId: String(row['location_id']),
    quantity: Number(row['moved']),
    cause,
    reason,
    onHandAfter: Number(row['on_hand']),
    createdAt: momentOf(stockMovement.createdAt, row['moved_at']),
  };
}

function momentOf(
  column: typeof stockLevel.updatedAt | typeof stockMovement.createdAt,
  value: unknown,
): Date {
  const moment: unknown = column.mapFromDriverValue(String(value));
  if (moment instanceof Date) return moment;
  throw new Error('a timestamp came back as something else');
}
