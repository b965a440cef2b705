// The format of a refresh token: the family's id and 256 random bits, as 64 characters that mean nothing to a client.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

const ID_BYTES = 16;
const SECRET_BYTES = 32;

export interface NewToken {
  readonly id: string;
  /** For the client, once; it is stored nowhere. */
  readonly token: string;
  readonly hash: string;
}

/** Of 256 random bits nothing can be guessed, so that one round of sha256 is enough; a password would need argon2. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A new token of the family `id`, or of a new one. */
export function newToken(id: string = randomUUID()): NewToken {
  const family = Buffer.from(id.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([family, randomBytes(SECRET_BYTES)]).toString('base64url');
  return { id, token, hash: hashOf(token) };
}

/** The family and the hash of a token that a client sent; undefined for what cannot be one of ours. */
export function readToken(token: string): { readonly id: string; readonly hash: string } | undefined {
  if (!/^[\w-]{64}$/u.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').toString('hex', 0, ID_BYTES);
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5'), hash: hashOf(token) };
}
