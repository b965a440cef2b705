// Counts uses of rate limits: in Redis for all routers together; in memory without Redis, or while it does not answer. A
// count never fails a request.
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RouterRedis } from '../redis.ts';
import { OwnCounts, type Counted } from './own-counts.ts';

export interface Rate {
  /** Part of the key, for example "ip" or "Mutation.signIn". */
  readonly name: string;
  readonly limit: number;
  readonly seconds: number;
}

interface Limiters {
  readonly own: OwnCounts;
  readonly shared: RateLimiterRedis | undefined;
}

export class RateCounter {
  readonly #redis: RouterRedis | undefined;
  readonly #limiters = new Map<string, Limiters>();
  readonly #ofRate = new WeakMap<Rate, Limiters>();

  constructor(redis: RouterRedis | undefined) {
    this.#redis = redis;
  }

  /**
   * Counts `uses`. If they exceed the rate, returns the whole seconds until the next try. Synchronous without Redis, because
   * every request calls this.
   */
  count(rate: Rate, key: string, uses = 1): number | undefined | Promise<number | undefined> {
    const { own, shared } = this.#ofRate.get(rate) ?? this.#limitersOf(rate);
    if (shared) return this.#countShared(rate, { own, shared, key, uses });
    return waitFor(rate, own.count(key, uses, performance.now()));
  }

  async #countShared(
    rate: Rate,
    { own, shared, key, uses }: { own: OwnCounts; shared: RateLimiterRedis; key: string; uses: number },
  ): Promise<number | undefined> {
    const counted = await this.#redis?.ask(() => shared.consume(key, uses).catch(asCount));
    return waitFor(rate, counted ?? own.count(key, uses, performance.now()));
  }

  #limitersOf(rate: Rate): Limiters {
    // A new supergraph may have another limit for the same field.
    const id = `${rate.name} ${rate.limit} ${rate.seconds}`;
    const limiters = this.#limiters.get(id) ?? this.#newLimiters(rate);
    this.#limiters.set(id, limiters);
    this.#ofRate.set(rate, limiters);
    return limiters;
  }

  #newLimiters({ name, limit, seconds }: Rate): Limiters {
    const options = { keyPrefix: `kawa:rate:${name}`, points: limit, duration: seconds };
    return {
      own: new OwnCounts(seconds),
      shared: this.#redis && new RateLimiterRedis({ ...options, storeClient: this.#redis.client }),
    };
  }
}

function waitFor({ limit }: Rate, { consumedPoints, msBeforeNext }: Counted): number | undefined {
  return consumedPoints <= limit ? undefined : Math.max(1, Math.ceil(msBeforeNext / 1_000));
}

/** The library rejects with the count if it is above the limit, and with an error if the store failed. */
function asCount(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}
