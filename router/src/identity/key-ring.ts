// Owns one issuer's published keys: fetched when first needed, kept while they are fresh, fetched again in the background, and
// asked for anew when a token names a key that is not among them. Known keys outlive an outage of their endpoint.
import type { Log } from '@kawa/log';
import type { KeyLookup } from '@kawa/session/verifier';
import { createLocalJWKSet, errors, type JWK } from 'jose';

export interface KeyRingLimits {
  jwksFreshMs: number;
  jwksCooldownMs: number;
  jwksRetryMs: number;
  jwksOutageMs: number;
}

export interface KeyRingOptions {
  readonly issuer: string;
  readonly fetch: () => Promise<readonly JWK[]>;
  readonly limits: KeyRingLimits;
  readonly log: Log;
  /** Milliseconds, rising. */
  readonly clock: () => number;
}

/** Whether a token is the issuer's cannot be told now: it must not be refused as forged, and not be believed. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

interface Known {
  readonly keys: readonly JWK[];
  readonly find: ReturnType<typeof createLocalJWKSet>;
  readonly ids: ReadonlySet<string | undefined>;
  readonly fetchedAt: number;
}

export class KeyRing {
  readonly #options: KeyRingOptions;
  #known: Known | undefined;
  #triedAt = -Infinity;
  #failed = false;
  #fetching: Promise<void> | undefined;

  constructor(options: KeyRingOptions) {
    this.#options = options;
  }

  /** Rejects with `KeysUnavailable` when the key is not known and the issuer cannot be asked. */
  readonly lookup: KeyLookup = async (header) => {
    const known = this.#usable() ?? (await this.#fetched());
    try {
      return await known.find(header);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // A key that is newer than what we know; or a name that somebody made up, for which the cooldown is.
      const fresh = await this.#fetched();
      return fresh.find(header);
    }
  };

  /** Whether a token that this key signed is still good: a key that its issuer took back takes its tokens with it. */
  has(keyId: string): boolean {
    return this.#usable()?.ids.has(keyId) ?? false;
  }

  async keys(): Promise<readonly JWK[]> {
    return (this.#usable() ?? (await this.#fetched())).keys;
  }

  /** What is known, if it may still be used; begins to fetch anew in the background what is not fresh. */
  #usable(): Known | undefined {
    const { limits, clock } = this.#options;
    if (!this.#known) return undefined;
    const age = clock() - this.#known.fetchedAt;
    if (age > limits.jwksFreshMs) void this.#fetch();
    return age <= limits.jwksOutageMs ? this.#known : undefined;
  }

  /** What the issuer publishes, at most a cooldown old. */
  async #fetched(): Promise<Known> {
    await this.#fetch();
    const known = this.#usable();
    if (!known || this.#failed)
      throw new KeysUnavailable(`The keys of ${this.#options.issuer} cannot be had.`);
    return known;
  }

  /** Never rejects. One fetch at a time, however many wait; none within the cooldown. */
  #fetch(): Promise<void> {
    const { limits, clock } = this.#options;
    const waitMs = this.#failed ? limits.jwksRetryMs : limits.jwksCooldownMs;
    if (!this.#fetching && clock() - this.#triedAt < waitMs) return Promise.resolve();
    return (this.#fetching ??= this.#try().finally(() => (this.#fetching = undefined)));
  }

  async #try(): Promise<void> {
    const { issuer, fetch, log, clock } = this.#options;
    try {
      const keys = await fetch();
      const find = createLocalJWKSet({ keys: [...keys] });
      const ids = new Set(keys.map(({ kid }) => kid));
      this.#known = { keys, find, ids, fetchedAt: clock() };
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      log.warn({ issuer, err: error }, 'the keys of an issuer cannot be fetched');
    } finally {
      this.#triedAt = clock();
    }
  }
}
