// Automatic persisted queries: a client sends a hash, and the text if the router does not know the hash. They save
// bandwidth in development. Any client may register any text, so they are not a safelist, and are off where there is one.
// The texts are in memory, and with Redis shared by several routers; if Redis does not answer, memory is used.
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash.ts';
import type { Limits } from '../limits.ts';
import type { RouterRedis } from '../redis.ts';

/** The store of texts, as Apollo Server defines it. */
export interface TextCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

export function automaticTexts(limits: Limits, redis: RouterRedis | undefined): TextCache {
  const memory = memoryTexts(limits);
  return redis ? sharedTexts(memory, redis, limits) : memory;
}

function memoryTexts({ automaticCharacters }: Limits): TextCache {
  const texts = new LRUCache<string, string>({
    maxSize: automaticCharacters,
    sizeCalculation: (text) => Math.max(1, text.length),
  });
  return {
    get: async (key) => texts.get(key),
    set: async (key, text) => {
      texts.set(key, text);
    },
    delete: async (key) => texts.delete(key),
  };
}

const MINUTE_MS = 60_000;

function sharedTexts(memory: TextCache, redis: RouterRedis, limits: Limits): TextCache {
  const { automaticSeconds, automaticSharedPerMinute, automaticSharedCharacters } = limits;
  const shared = (key: string): string => `kawa:${key}`;
  let minute = 0;
  let given = 0;
  /** Threat: a client that sends a new text with each request would fill the Redis of all routers. */
  const mayShare = (text: string): boolean => {
    if (text.length > automaticSharedCharacters) return false;
    const now = Math.floor(performance.now() / MINUTE_MS);
    if (now !== minute) [minute, given] = [now, 0];
    given += 1;
    return given <= automaticSharedPerMinute;
  };
  return {
    async get(key) {
      const known = await memory.get(key);
      if (known !== undefined) return known;
      const text = await redis.ask((client) => client.get(shared(key)));
      // Threat: a text that someone wrote into Redis must not run for another hash. Apollo Server's keys end with the hash.
      if (typeof text !== 'string' || !key.endsWith(`:${hashOf(text)}`)) return undefined;
      await memory.set(key, text);
      return text;
    },
    async set(key, text) {
      await memory.set(key, text);
      if (mayShare(text)) await redis.ask((client) => client.set(shared(key), text, 'EX', automaticSeconds));
    },
    async delete(key) {
      const known = await memory.delete(key);
      return (await redis.ask((client) => client.del(shared(key)))) === 1 || known;
    },
  };
}
