// Changes one stock level inside a transaction. Refuses if the location is closed, the product does not exist, or the
// change does not apply.
import { notFound } from '@kawa/input/refusals';
import type { Transaction } from '@kawa/postgres';
import { requireAnswer } from '@kawa/subgraph/entities';
import { changeLevels, type LevelChange } from '../store/change-levels.ts';
import { hasLevelAnywhere, type LevelRow, lockLevel, openLevels } from '../store/levels.ts';
import { lockLocation } from '../store/locations.ts';
import type { MovementRow } from '../store/movements.ts';
import { judgeChange, unopened } from './judge-change.ts';
import { type Knowledge, productDeleted } from './known-product.ts';

/** 1: no conflict. 2: the level was opened, or another transaction changed it and it is locked now. 3: both. */
const ATTEMPTS = 3;

const locationClosed = (locationId: string, name: string) =>
  ({
    kind: 'LocationClosed',
    code: 'LOCATION_CLOSED',
    message: `${name} is closed; reopen it first.`,
    locationId,
  }) as const;

export async function changeOneLevel(
  tx: Transaction,
  change: LevelChange,
  why: { readonly cause: MovementRow['cause']; readonly reason: string | null },
  knowledge: Knowledge,
) {
  const location = await lockLocation(tx, change.locationId);
  if (location === undefined) return notFound('location', change.locationId);
  if (location.closedAt !== null) return locationClosed(location.id, location.name);
  if (knowledge.kind === 'found' && knowledge.entity === 'DELETED') return productDeleted(change.productId);
  const changed = (level: Omit<LevelRow, 'location'>, movement: MovementRow | null) =>
    ({ kind: 'Changed', level: { ...level, location }, movement }) as const;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [done] = await changeLevels(tx, [change], why);
    if (done !== undefined) return changed(done.level, done.movement);
    const level = await lockLevel(tx, change);
    if (level === undefined) {
      const unknown = await productUnknown(tx, change.productId, knowledge);
      if (unknown !== undefined) return unknown;
    }
    const judged = judgeChange(level ?? unopened, change);
    if (judged.verdict === 'REFUSED') return judged.refusal;
    if (level === undefined) await openLevels(tx, [change]);
    else if (judged.verdict === 'NOTHING_TO_DO') return changed(level, null);
  }
  throw new Error('a level did not change although it was locked and nothing refused the change');
}

async function productUnknown(tx: Transaction, productId: string, knowledge: Knowledge) {
  if (knowledge.kind === 'found' || (await hasLevelAnywhere(tx, productId))) return undefined;
  requireAnswer(knowledge);
  return notFound('product', productId);
}
