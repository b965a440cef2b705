// Changes the status of an order: one conditional update and its row of history, in one transaction.
import { runCommand } from '@kawa/idempotency/run-command';
import { notFound } from '@kawa/input/refusals';
import type { Database, Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { z } from 'zod';
import { insertEvents } from '../store/history.ts';
import { moveStatus, standingOf } from '../store/orders.ts';
import { isOthers } from './access.ts';
import { idOnly } from './id-only.ts';
import { orderStep } from './order-input.ts';
import { next, type Step, targets } from './order-status.ts';
import { conflictOf, illegalTransition } from './why-not-changed.ts';

/** The caller and the time of a change. `owner` is the only customer with orders that the caller may change; undefined: all. */
export interface Asked {
  readonly now: Date;
  readonly owner: string | undefined;
  readonly caller: Viewer;
}

/** An update that finds another status lost a race to another step. An order takes at most 3 steps. */
const MAX_TRIES = 4;

async function take(
  tx: Transaction,
  step: Step,
  { id, expectedVersion, reason }: z.output<typeof orderStep>,
  { now: at, owner }: Pick<Asked, 'now' | 'owner'>,
) {
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const standing = await standingOf(tx, id);
    if (standing === undefined || isOthers(standing.customerId, owner)) return notFound('order', id);
    const { status: from, version } = standing;
    const conflict = conflictOf(expectedVersion, version);
    if (conflict !== undefined) return conflict;
    const to = next(from, step);
    if (to === undefined) return illegalTransition(from, targets[step]);
    const order = await moveStatus(tx, { id, from, to, at, expectedVersion });
    if (order !== undefined) {
      await insertEvents(tx, [{ orderId: id, fromStatus: from, toStatus: to, at, reason: reason ?? null }]);
      return { kind: 'moved', order } as const;
    }
  }
  throw new Error('an order changed its status more often than the machine has steps');
}

/** Runs the mutation `name`; `success` is the type of its result. */
export function takeStep<Success extends string>(
  db: Database,
  command: { readonly name: string; readonly step: Step; readonly success: Success },
  input: unknown,
  asked: Asked,
) {
  const { name, step, success } = command;
  const { caller } = asked;
  return runCommand(db, { name, schema: orderStep, input, caller, idOnly }, async (tx, wanted) => {
    const outcome = await take(tx, step, wanted, asked);
    return outcome.kind === 'moved' ? { kind: success, order: outcome.order } : outcome;
  });
}
