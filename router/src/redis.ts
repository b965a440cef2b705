// The connection of the router to Redis. Threat: state that routers share must not stop a router. So nothing waits for
// Redis longer than 100 ms, and after a failure it is not asked for a second; callers then use their own state.
import type { Log } from '@kawa/log';
import { Redis } from 'ioredis';

/** Redis on a local network answers within 1 ms. A longer wait than this would slow every request noticeably. */
const COMMAND_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 1_000;
/** If Redis hangs, one request in this many milliseconds waits for the command timeout; all others continue immediately. */
const PAUSE_AFTER_FAILURE_MS = 1_000;
const LONGEST_RECONNECT_DELAY_MS = 1_000;

export interface RouterRedis {
  readonly client: Redis;
  /** The result of `work`, or undefined while Redis does not answer; never rejects. */
  ask<Result>(work: (client: Redis) => Promise<Result>): Promise<Result | undefined>;
  stop(): void;
}

/** Resolves when connected, or after a second without a connection: the router starts, and uses Redis once it is available. */
export async function connectRedis(url: string, log: Log): Promise<RouterRedis> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // A command that waits for a connection would delay a request; one that is sent again may count twice.
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
  // Ends the pause, so that the next request uses Redis and not memory.
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
