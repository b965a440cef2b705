import { LRUCache } from 'lru-cache';

/**
 * For each rate. Threat: a client with many addresses fills the memory with their counts; a library's store keeps all of them,
 * each with a timer. Above this number, the least recently used count is dropped.
 */
const COUNTS_KEPT = 50_000;

/** The count of one key, with the names of rate-limiter-flexible, which counts in Redis. */
export interface Counted {
  readonly consumedPoints: number;
  /** The time until the count begins again. */
  readonly msBeforeNext: number;
}

/** Counts in this process. A time window begins with the first use of a key. */
export class OwnCounts {
  readonly #windowMs: number;
  readonly #counts: LRUCache<string, { uses: number; readonly endsAt: number }>;

  constructor(seconds: number, countsKept = COUNTS_KEPT) {
    this.#windowMs = seconds * 1_000;
    this.#counts = new LRUCache({ max: countsKept });
  }

  /** `now`: milliseconds of a monotonic clock. */
  count(key: string, uses: number, now: number): Counted {
    let count = this.#counts.get(key);
    if (!count || count.endsAt <= now) {
      count = { uses: 0, endsAt: now + this.#windowMs };
      this.#counts.set(key, count);
    }
    count.uses += uses;
    // A rounding error of doubles can make this longer than the window: 61 s instead of 60 s, after rounding up.
    return { consumedPoints: count.uses, msBeforeNext: Math.min(count.endsAt - now, this.#windowMs) };
  }
}
