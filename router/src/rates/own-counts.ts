import { LRUCache } from 'lru-cache';

/**
 * Of each rate. Threat: who has many addresses fills the memory with their counts; a library's store keeps all of them, each
 * with a timer. Past this the count that was longest unused is forgotten.
 */
const COUNTS_KEPT = 50_000;

/** What was counted of one key, with the names of rate-limiter-flexible, which counts in Redis. */
export interface Counted {
  readonly consumedPoints: number;
  /** Until the count begins anew. */
  readonly msBeforeNext: number;
}

/** Counts in this process: a window of time begins with the first use of a key. */
export class OwnCounts {
  readonly #windowMs: number;
  readonly #counts: LRUCache<string, { uses: number; readonly endsAt: number }>;

  constructor(seconds: number, countsKept = COUNTS_KEPT) {
    this.#windowMs = seconds * 1_000;
    this.#counts = new LRUCache({ max: countsKept });
  }

  /** `now` in milliseconds that only rise. */
  count(key: string, uses: number, now: number): Counted {
    let count = this.#counts.get(key);
    if (!count || count.endsAt <= now) {
      count = { uses: 0, endsAt: now + this.#windowMs };
      this.#counts.set(key, count);
    }
    count.uses += uses;
    // The sum of two doubles less one of them can be more than the other: 61 s of 60, once it is rounded up.
    return { consumedPoints: count.uses, msBeforeNext: Math.min(count.endsAt - now, this.#windowMs) };
  }
}
