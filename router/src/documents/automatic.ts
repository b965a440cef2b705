// Automatic persisted queries: a client sends a hash, and the text when the router does not know it. They save bandwidth
// in development; whoever knows a text may register it, so they are no safelist and are off where there is one.
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits.ts';

/** What Apollo Server keeps the texts in. */
export interface TextCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string, options?: { ttl?: number | null }): Promise<void>;
  delete(key: string): Promise<boolean>;
}

export function memoryTexts({ automaticCharacters }: Limits): TextCache {
  const texts = new LRUCache<string, string>({
    maxSize: automaticCharacters,
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  return {
    get: async (key) => texts.get(key),
    set: async (key, text) => {
      texts.set(key, text);
    },
    delete: async (key) => texts.delete(key),
  };
}
