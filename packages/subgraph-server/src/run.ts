import type { Log } from '@kawa/log';
import { mountSubgraph } from './mount.ts';
import { type Callers, serveSubgraph } from './serve.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * Starts, mounts and serves one subgraph as the whole of a process, until SIGTERM or SIGINT: then requests in flight end,
 * the subgraph stops, `afterwards` gives back what belongs to the process, and the process ends with status 0.
 */
export async function runSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  options: {
    readonly log: Log;
    readonly host: string;
    readonly port: number;
    /** Who may call, by name, with the key that it shares with this subgraph. */
    readonly callers: Callers;
    readonly afterwards?: () => Promise<unknown>;
  },
): Promise<void> {
  const { log } = options;
  await subgraph.start();
  const served = await serveSubgraph(mountSubgraph(subgraph, log), options);
  log.info({ url: served.url }, 'ready');
  const stop = async (): Promise<void> => {
    await served.stop();
    await options.afterwards?.();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
