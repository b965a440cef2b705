import { createHash } from 'node:crypto';

/**
 * The UUIDv7 of a generated record: its moment, then a hash of its name where a fresh id is random. Time first, as the
 * databases' own ids: indexes over them grow at one end, which is what the bench must not make slower or faster.
 */
export function idOf(kind: string, index: number, atMs: number): string {
  const hash = createHash('sha256').update(`${kind}:${index}`).digest('hex');
  const time = atMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
