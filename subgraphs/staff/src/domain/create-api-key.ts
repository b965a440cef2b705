// Owns the making of API keys. Threat: a key is the way to keep what one is about to lose, so it holds no more than its
// maker holds at that moment, ends within a year, and is made by a person: a leaked key cannot make its own successor.
import { PublicError } from '@kawa/errors';
import { once, recall } from '@kawa/idempotency';
import { checkInput, field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import { z } from 'zod';
import { insertApiKey } from '../store/api-keys.ts';
import { currentAuthority, requireCover } from './authority.ts';
import type { Acting } from './create-employee.ts';
import { idempotencyKey } from './employee-input.ts';
import { newKeySecret } from './key-secret.ts';
import { knownScopes } from './roles.ts';

/** "The same day next year" in a leap year too. */
const MAX_LIFETIME_MS = 366 * 86_400_000;

const newApiKey = (now: Date) =>
  z.object({
    name: field.text(100),
    scopes: z
      .array(z.enum(knownScopes as [string, ...string[]], `must be one of ${knownScopes.join(', ')}`))
      .min(1, 'must name at least one scope')
      .transform((given) => [...new Set(given)].sort()),
    storeId: field.id.nullish().transform((id) => id ?? null),
    contract: z
      .string()
      .regex(/^[a-z][a-z\d-]{0,62}$/u, 'must be the name of a contract, for example "partner"')
      .nullish()
      .transform((name) => name ?? null),
    expiresAt: z
      .date()
      .refine((given) => given > now, 'must be in the future')
      .refine(
        (given) => given.getTime() - now.getTime() <= MAX_LIFETIME_MS,
        'must be at most 366 days from now',
      ),
    idempotencyKey,
  });

/**
 * Makes a key. What an idempotency key keeps is the answer without the secret: a repetition makes no second key and tells
 * the first one's secret to nobody.
 */
export async function createApiKey(db: Database, input: unknown, { viewer, now, isOpenStore }: Acting) {
  const checked = checkInput(newApiKey(now), input);
  if ('refusal' in checked) return checked.refusal;
  const { idempotencyKey: key, ...values } = checked.value;
  const { storeId } = values;
  const { kind, id: createdBy } = viewer;
  if (kind !== 'employee' || createdBy === undefined)
    throw new PublicError('FORBIDDEN', 'An API key is made by an employee.');
  requireCover(viewer, values);
  const command = { name: 'createApiKey', key, request: input, caller: viewer };
  const made: { secret?: string } = {};
  const write = (storeIsOpen: boolean) =>
    once(db, command, async (tx) => {
      requireCover((await currentAuthority(tx, viewer)).viewer, values);
      if (storeId !== null && !storeIsOpen) return notFound('open store', storeId);
      const { key: secret, prefix, hash } = newKeySecret();
      const apiKey = await insertApiKey(tx, { ...values, prefix, hash, createdBy, createdAt: now });
      made.secret = secret;
      return { kind: 'CreateApiKeySuccess', apiKey } as const;
    });
  const known = await recall<Awaited<ReturnType<typeof write>>>(db, command);
  const outcome = known ?? (await write(storeId === null || (await isOpenStore(storeId))));
  return outcome.kind === 'CreateApiKeySuccess' ? { ...outcome, key: made.secret ?? null } : outcome;
}
