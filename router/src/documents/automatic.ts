// Automatic persisted queries: a client sends a hash, and the text when the router does not know it. They save bandwidth
// in development; whoever knows a text may register it, so they are no safelist and are off where there is one.
// In memory, and with Redis for several routers together; what Redis does not answer, memory does.
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash.ts';
import type { Limits } from '../limits.ts';
import type { RouterRedis } from '../redis.ts';

/** What Apollo Server keeps the texts in. */
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
  /** Threat: a stranger who brings a new text with each request would fill the Redis of all routers. */
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
      // Threat: who writes to Redis must not choose what the router runs for a hash. Apollo Server's keys end with it.
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
