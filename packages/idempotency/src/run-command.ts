// Runs a mutation: checks its input, applies it once per idempotency key, and turns errors that clients expect into refusals.
import { checkInput } from '@kawa/input';
import type { idempotencyConflict, validationError } from '@kawa/input/refusals';
import type { Database, Transaction } from '@kawa/postgres';
import type { z } from 'zod';
import { type Command, once, recall } from './idempotency.ts';

type Schema = z.ZodType<{ readonly idempotencyKey?: string | null | undefined }>;
/** The checked input. Its idempotency key is for the wrapper only. */
type Values<Input extends Schema> = Omit<z.output<Input>, 'idempotencyKey'>;

/** A mutation. Its functions run from top to bottom; the work runs between `prepare` and `refuse`. */
export interface CheckedCommand<Input extends Schema, Denied, Prepared, Refused> extends Omit<
  Command,
  'key' | 'request'
> {
  readonly schema: Input;
  readonly input: unknown;
  /** Decides whether the caller may do this, before anything is read: throws, or returns a refusal. */
  readonly permit?: (values: Values<Input>) => Denied;
  /** Looks for a stored result before `prepare`, for a `prepare` that is slow or can fail. Costs one statement. */
  readonly recallFirst?: boolean;
  /** Asks other domains or computes a hash, before the transaction, so that no lock is held meanwhile. */
  readonly prepare?: (values: Values<Input>) => Promise<Prepared>;
  /** Turns an error of the work into a refusal; undefined for an error that is none. */
  readonly refuse?: (error: unknown, values: Values<Input>) => Refused | undefined;
}

/**
 * Checks `input`, then runs `work` in one transaction, at most once for the idempotency key of the input. Returns the result
 * of `work`, the stored result of a repetition, or a refusal: ValidationError, IdempotencyConflict, or one of `permit` and
 * `refuse`. Only results of `work` are stored. After any refusal outside `work`, the same request may succeed later.
 */
export async function runCommand<
  Input extends Schema,
  Result,
  Denied = undefined,
  Prepared = undefined,
  Refused = never,
>(
  db: Database,
  command: CheckedCommand<Input, Denied, Prepared, Refused>,
  work: (tx: Transaction, values: Values<Input>, prepared: Prepared) => Promise<Result>,
): Promise<
  | Result
  | NonNullable<Denied>
  | Refused
  | ReturnType<typeof validationError>
  | ReturnType<typeof idempotencyConflict>
> {
  const { name, schema, input, caller, idOnly, permit, recallFirst, prepare, refuse } = command;
  const checked = checkInput(schema, input);
  if ('refusal' in checked) return checked.refusal;
  const { idempotencyKey: key, ...values } = checked.value;
  const denied = permit?.(values);
  if (denied) return denied;
  const request = { name, key, request: input, caller, idOnly };
  const known = recallFirst ? await recall<Result>(db, request) : undefined;
  if (known !== undefined) return known;
  // Without `prepare`, Prepared is undefined.
  const prepared = (await prepare?.(values)) as Prepared;
  try {
    return await once(db, request, (tx) => work(tx, values, prepared));
  } catch (error) {
    const refusal = refuse?.(error, values);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
