// Creates API keys. Threat: employees who are about to lose authority could keep it in a key. So a key holds no more than its
// creator holds at that moment, and expires within a year. Only a person can create one: a leaked key cannot create another.
import { PublicError } from '@kawa/errors';
import { runCommand } from '@kawa/idempotency/run-command';
import { field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
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

function requireEmployee(viewer: Viewer): Viewer & { readonly id: string } {
  const { kind, id } = viewer;
  if (kind !== 'employee' || id === undefined)
    throw new PublicError('FORBIDDEN', 'An API key is made by an employee.');
  return { ...viewer, id };
}

/**
 * Makes a key. The result that is stored for an idempotency key has no secret: a repetition makes no second key, and does not
 * return the secret of the first.
 */
export async function createApiKey(db: Database, input: unknown, { viewer, now, isOpenStore }: Acting) {
  const made: { secret?: string } = {};
  const outcome = await runCommand(
    db,
    {
      ...{ name: 'createApiKey', schema: newApiKey(now), input, caller: viewer, recallFirst: true },
      permit: (values) => requireCover(requireEmployee(viewer), values),
      prepare: async ({ storeId }) => storeId === null || (await isOpenStore(storeId)),
    },
    async (tx, values, storeIsOpen) => {
      requireCover((await currentAuthority(tx, viewer)).viewer, values);
      if (values.storeId !== null && !storeIsOpen) return notFound('open store', values.storeId);
      const { key: secret, prefix, hash } = newKeySecret();
      const { id: createdBy } = requireEmployee(viewer);
      const apiKey = await insertApiKey(tx, { ...values, prefix, hash, createdBy, createdAt: now });
      made.secret = secret;
      return { kind: 'CreateApiKeySuccess', apiKey } as const;
    },
  );
  return outcome.kind === 'CreateApiKeySuccess' ? { ...outcome, key: made.secret ?? null } : outcome;
}
