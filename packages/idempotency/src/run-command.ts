// What every command has in common: its input is checked, its work takes effect once, a rule of the schema that holds is
// told as a refusal.
import { checkInput } from '@kawa/input';
import type { idempotencyConflict, validationError } from '@kawa/input/refusals';
import type { Database, Transaction } from '@kawa/postgres';
import type { z } from 'zod';
import { type Command, once } from './idempotency.ts';

export interface CheckedCommand<Schema extends z.ZodType, Refusal> extends Omit<Command, 'key' | 'request'> {
  readonly schema: Schema;
  readonly input: unknown;
  /** The idempotency key; the one of the checked input by default. */
  readonly key?: Command['key'];
  /** The refusal for an error of the work; undefined when it is something else. */
  readonly refuse?: (error: unknown, value: z.output<Schema>) => Refusal | undefined;
}

type Answer<Result, Refusal> =
  Result | Refusal | ReturnType<typeof validationError> | ReturnType<typeof idempotencyConflict>;

function keyIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('idempotencyKey' in value)) return undefined;
  return typeof value.idempotencyKey === 'string' ? value.idempotencyKey : undefined;
}

/**
 * Checks `input`, then runs `work` in one transaction, at most once for its idempotency key. Answers what `work` does, the
 * ValidationError of a wrong input, IdempotencyConflict, or what `refuse` makes of an error. An error rolls back, so what
 * `refuse` makes of it is not stored under the key: the same request may succeed later.
 */
export async function runCommand<Schema extends z.ZodType, Result, Refusal = never>(
  db: Database,
  { schema, input, refuse, key, ...command }: CheckedCommand<Schema, Refusal>,
  work: (tx: Transaction, value: z.output<Schema>) => Promise<Result>,
): Promise<Answer<Result, Refusal>> {
  const checked = checkInput(schema, input);
  if ('refusal' in checked) return checked.refusal;
  const { value } = checked;
  try {
    const request = { ...command, key: key ?? keyIn(value), request: input };
    return await once(db, request, (tx) => work(tx, value));
  } catch (error) {
    const refusal = refuse?.(error, value);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
