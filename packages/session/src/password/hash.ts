// Hashes passwords with argon2id at OWASP's parameters. Limits how many run at once, and does the same work for an unknown
// account.
import { randomBytes } from 'node:crypto';
import { PublicError } from '@kawa/errors';
import { hash, verify } from '@node-rs/argon2';
import { boundedLine } from './line.ts';

/** OWASP's password storage cheat sheet: argon2id with 19 MiB, 2 passes, 1 lane. Changing one makes stored hashes outdated. */
const PARAMETERS = { algorithm: 2, version: 1, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const PREFIX = '$argon2id$v=19$m=19456,t=2,p=1$';
/** libuv has 4 threads; 2 stay free for names and files. */
const HASHES_AT_ONCE = 2;
/** At 12 to 15 ms each (2 cores, 2 at once) the last in line waits 1 s, of the 3 s that a subgraph call has. */
const HASHES_WAITING = 64;

const inLine = boundedLine(
  { atOnce: HASHES_AT_ONCE, waiting: HASHES_WAITING },
  () => new PublicError('SERVICE_UNAVAILABLE'),
);

const base64 = (bytes: number): string => randomBytes(bytes).toString('base64').replace(/=+$/u, '');
/** Nobody's hash, with random bytes for a tag: to compare with it is the same work as with a real one. */
const nobodysHash = `${PREFIX}${base64(16)}$${base64(32)}`;

let operations = 0;

/** How many argon2 computations this process has begun. A test of "the same work" counts these, not milliseconds. */
export const argon2Operations = (): number => operations;

/** One password typed on two keyboards may differ in its code points (NIST SP 800-63B: normalise before hashing). */
const normal = (password: string): string => password.normalize('NFKC');

/** The hash to store, in PHC form. Throws SERVICE_UNAVAILABLE when 2 run and 64 wait. */
export function hashPassword(password: string): Promise<string> {
  return inLine(() => {
    operations += 1;
    return hash(normal(password), PARAMETERS);
  });
}

export interface Verdict {
  readonly right: boolean;
  /** The password is right and its hash was made with other parameters: store a new one. */
  readonly outdated: boolean;
}

/**
 * Whether `given` is the password behind `stored`. Without a stored hash (an unknown account) it does the same work
 * and says no, so that time does not tell who has an account. Throws SERVICE_UNAVAILABLE when 2 run and 64 wait.
 */
export function verifyPassword(stored: string | null | undefined, given: string): Promise<Verdict> {
  return inLine(async () => {
    operations += 1;
    const known = typeof stored === 'string';
    const right = await verify(known ? stored : nobodysHash, normal(given)).catch(() => {
      // Not the library's own words: they might hold the hash.
      throw new Error('A stored password hash is not one of argon2.');
    });
    return { right: known && right, outdated: known && right && !stored.startsWith(PREFIX) };
  });
}
