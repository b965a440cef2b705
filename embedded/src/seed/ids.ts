import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * The UUIDv7 of a seeded record: its moment of creation, then a hash of its kind and ref where a fresh id is random. The
 * same record has the same id on every machine, and another domain can name it without asking.
 */
export function idOf(kind: string, ref: string, createdAtMs: number): string {
  const random = createHash('sha256').update(`${kind}:${ref}`).digest().subarray(0, 16);
  return v7({ msecs: createdAtMs, random });
}
