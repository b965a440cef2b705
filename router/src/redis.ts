// The router's one connection to Redis. Threat: what is shared between routers must never be what stops one. So nothing
// waits for Redis longer than 100 ms, and after a failure nobody asks it for a second; the caller has an answer of its own.
import type { Log } from '@kawa/log';
import { Redis } from 'ioredis';

/** Redis on a local network answers in under 1 ms; what takes longer than this would be felt by every request. */
const COMMAND_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 1_000;
/** A Redis that hangs costs one request in so many milliseconds its command timeout; all others go on at once. */
const PAUSE_AFTER_FAILURE_MS = 1_000;
const LONGEST_RECONNECT_DELAY_MS = 1_000;

export interface RouterRedis {
  readonly client: Redis;
  /** What `work` answers, or undefined while Redis does not answer; never rejects. */
  ask<Result>(work: (client: Redis) => Promise<Result>): Promise<Result | undefined>;
  stop(): void;
}

/** Resolves when connected, or after a second without: the router starts, and Redis is used when it is there. */
export async function connectRedis(url: string, log: Log): Promise<RouterRedis> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // A command that waits for a connection is a request that waits; one that is sent again may count twice.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_RECONNECT_DELAY_MS),
  });
  let pausedUntil_ms = 0;
  let failing = false;
  const failed = (error: unknown): void => {
    pausedUntil_ms = performance.now() + PAUSE_AFTER_FAILURE_MS;
    if (failing) return;
    failing = true;
    log.warn({ err: error }, 'Redis does not answer; this router counts and remembers by itself');
  };
  client.on('error', failed);
  client.on('close', () => failed(new Error('the connection was closed')));
  // Connected again is not enough: the pause is over when it is, so that the next request finds Redis and not memory.
  client.on('ready', () => (pausedUntil_ms = 0));
  let stopped = false;
  await client.connect().catch(failed);
  return {
    client,
    async ask(work) {
      if (stopped || client.status !== 'ready' || performance.now() < pausedUntil_ms) return undefined;
      try {
        const result = await work(client);
        if (failing) log.warn('Redis answers again');
        failing = false;
        return result;
      } catch (error) {
        failed(error);
        return undefined;
      }
    },
    stop() {
      stopped = true;
      client.removeAllListeners('close');
      client.disconnect();
    },
  };
}
