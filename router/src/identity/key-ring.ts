// Keeps the published keys of one issuer: fetches them when they are first needed, again in the background when they are no
// longer fresh, and again when a token names an unknown key. Known keys stay usable during an outage of their endpoint.
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
  /** Milliseconds of a monotonic clock. */
  readonly clock: () => number;
}

/** The keys are not available, so a token can be neither accepted nor refused as forged. */
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

  /** Rejects with `KeysUnavailable` if the key is unknown and the issuer does not answer. */
  readonly lookup: KeyLookup = async (header) => {
    const known = this.#usable() ?? (await this.#fetched());
    try {
      return await known.find(header);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // The key is new, or its name is invented; the cooldown limits fetches for the latter.
      const fresh = await this.#fetched();
      return fresh.find(header);
    }
  };

  /** Whether tokens with this key are still valid: they end when the issuer withdraws the key. */
  has(keyId: string): boolean {
    return this.#usable()?.ids.has(keyId) ?? false;
  }

  async keys(): Promise<readonly JWK[]> {
    return (this.#usable() ?? (await this.#fetched())).keys;
  }

  /** The known keys, if they may still be used. Starts a fetch in the background if they are not fresh. */
  #usable(): Known | undefined {
    const { limits, clock } = this.#options;
    if (!this.#known) return undefined;
    const age = clock() - this.#known.fetchedAt;
    if (age > limits.jwksFreshMs) void this.#fetch();
    return age <= limits.jwksOutageMs ? this.#known : undefined;
  }

  /** The keys that the issuer publishes, at most as old as the cooldown. */
  async #fetched(): Promise<Known> {
    await this.#fetch();
    const known = this.#usable();
    if (!known || this.#failed)
      throw new KeysUnavailable(`The keys of ${this.#options.issuer} cannot be had.`);
    return known;
  }

  /** Never rejects. One fetch at a time, shared by all that wait, and none within the cooldown. */
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
