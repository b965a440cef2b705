import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const PREFIX_CHARACTERS = 12;

export interface KeySecret {
  /** Shown to the caller once, and not stored. */
  readonly key: string;
  readonly prefix: string;
  /** 256 random bits cannot be guessed, so one round of sha256 is enough, and the router can compute it too. */
  readonly hash: string;
}

/** A new secret: "kawa_", which secret scanners look for, and 256 random bits as base64url. */
export function newKeySecret(): KeySecret {
  const key = `kawa_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return {
    key,
    prefix: key.slice(0, PREFIX_CHARACTERS),
    hash: createHash('sha256').update(key).digest('hex'),
  };
}
