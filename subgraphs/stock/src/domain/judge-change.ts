// Decides whether a change of one level applies, and which refusal comes first. The SQL of store/change-levels.ts has the
// same conditions and enforces them under concurrency; this file explains a refusal.
import { validationError, versionConflict } from '@kawa/input/refusals';
import { MAX_QUANTITY } from './stock-input.ts';

export interface JudgedLevel {
  readonly onHand: number;
  readonly reserved: number;
  readonly incoming: number;
  readonly reorderPoint: number;
  readonly version: number;
}

/** A new level, before the change. */
export const unopened: JudgedLevel = { onHand: 0, reserved: 0, incoming: 0, reorderPoint: 10, version: 0 };

export interface JudgedChange {
  readonly delta?: number | null | undefined;
  readonly setTo?: number | null | undefined;
  readonly reorderPoint?: number | null | undefined;
  readonly expectedOnHand?: number | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

function insufficientStock(available: number, requested: number) {
  return {
    kind: 'InsufficientStock',
    code: 'INSUFFICIENT_STOCK',
    message: `${requested} requested, but only ${available} available.`,
    available,
    requested,
  } as const;
}

function stockChanged(expected: number, actual: number) {
  return {
    kind: 'StockChanged',
    code: 'STOCK_CHANGED',
    message: `expectedOnHand is ${expected}, but ${actual} are on hand; count again or set the new number.`,
    expected,
    actual,
  } as const;
}

/** Whether the change applies to the level, changes nothing, or is refused. */
export function judgeChange(level: JudgedLevel, change: JudgedChange) {
  const { expectedVersion, expectedOnHand } = change;
  if (typeof expectedVersion === 'number' && expectedVersion !== level.version)
    return { verdict: 'REFUSED', refusal: versionConflict(expectedVersion, level.version) } as const;
  if (typeof expectedOnHand === 'number' && expectedOnHand !== level.onHand)
    return { verdict: 'REFUSED', refusal: stockChanged(expectedOnHand, level.onHand) } as const;
  const after = change.setTo ?? level.onHand + (change.delta ?? 0);
  if (after < level.reserved) {
    const refusal = insufficientStock(level.onHand - level.reserved, level.onHand - after);
    return { verdict: 'REFUSED', refusal } as const;
  }
  if (after > MAX_QUANTITY) {
    const message = `would make ${after} on hand; at most ${MAX_QUANTITY} fit`;
    return { verdict: 'REFUSED', refusal: validationError([{ field: 'delta', message }]) } as const;
  }
  const reorderPoint = change.reorderPoint ?? level.reorderPoint;
  if (after === level.onHand && reorderPoint === level.reorderPoint)
    return { verdict: 'NOTHING_TO_DO' } as const;
  return { verdict: 'APPLIES' } as const;
}
