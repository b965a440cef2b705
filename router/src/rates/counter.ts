// Counts uses of what is limited: in Redis for all routers together, in this process's memory without one or while it does
// not answer. A count never fails a request.
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RouterRedis } from '../redis.ts';

export interface Rate {
  /** Part of the key, for example "ip" or "Mutation.signIn". */
  readonly name: string;
  readonly limit: number;
  readonly seconds: number;
}

interface Limiters {
  readonly own: RateLimiterMemory;
  readonly shared: RateLimiterRedis | undefined;
}

export class RateCounter {
  readonly #redis: RouterRedis | undefined;
  readonly #limiters = new Map<string, Limiters>();
  readonly #ofRate = new WeakMap<Rate, Limiters>();

  constructor(redis: RouterRedis | undefined) {
    this.#redis = redis;
  }

  /** Counts `uses`; answers after how many whole seconds to come again when that is more than the rate allows. */
  async count(rate: Rate, key: string, uses = 1): Promise<number | undefined> {
    const { own, shared } = this.#ofRate.get(rate) ?? this.#limitersOf(rate);
    const counted =
      (shared && (await this.#redis?.ask(() => shared.consume(key, uses).catch(asCount)))) ??
      (await own.consume(key, uses).catch(asCount));
    if (counted.consumedPoints <= rate.limit) return undefined;
    return Math.max(1, Math.ceil(counted.msBeforeNext / 1_000));
  }

  #limitersOf(rate: Rate): Limiters {
    // A new supergraph may bring another limit for the same field.
    const id = `${rate.name} ${rate.limit} ${rate.seconds}`;
    const limiters = this.#limiters.get(id) ?? this.#newLimiters(rate);
    this.#limiters.set(id, limiters);
    this.#ofRate.set(rate, limiters);
    return limiters;
  }

  #newLimiters(rate: Rate): Limiters {
    const options = { keyPrefix: `kawa:rate:${rate.name}`, points: rate.limit, duration: rate.seconds };
    return {
      own: new RateLimiterMemory(options),
      shared: this.#redis && new RateLimiterRedis({ ...options, storeClient: this.#redis.client }),
    };
  }
}

/** The library rejects with the count when it is above the limit, with an error when the store failed. */
function asCount(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}
