import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const PREFIX_CHARACTERS = 12;

export interface KeySecret {
  /** For the caller, once; it is stored nowhere. */
  readonly key: string;
  readonly prefix: string;
  /** Of 256 random bits nothing can be guessed, so one round of sha256 is enough, and the router can make it too. */
  readonly hash: string;
}

/** A new secret: "kawa_", which scanners of sources can look for, and 256 random bits as base64url. */
export function newKeySecret(): KeySecret {
  const key = `kawa_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return {
    key,
    prefix: key.slice(0, PREFIX_CHARACTERS),
    hash: createHash('sha256').update(key).digest('hex'),
  };
}
