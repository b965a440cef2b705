import { readFile } from 'node:fs/promises';
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { remoteSubgraph } from './call/remote.ts';
import type { SubgraphFactory } from './define.ts';
import { serveSubgraph } from './http/serve.ts';
import { mountSubgraph } from './mount/mount.ts';
import { helpOf, readSettings } from './settings.ts';

/**
 * Serves one subgraph as the whole of a process, until SIGTERM or SIGINT: then requests in flight end, the subgraph stops,
 * the connections to its peers are closed, and the process ends with status 0.
 */
export function runSubgraph(
  factory: SubgraphFactory<object, never> | SubgraphFactory<object, string>,
  source: NodeJS.ProcessEnv,
): Promise<void> {
  return runMain(async () => {
    const { name } = factory.settings;
    const env = readSettings(factory, source);
    const { tokenKeys } = env;
    const log = createLog({ name, level: env.LOG_LEVEL });
    const remotes = env.peerUrls.map(([peer, url]) => {
      return [peer, remoteSubgraph(url, { caller: name, key: env.SUBGRAPH_KEYS.get(peer) })] as const;
    });
    const subgraph = factory({
      databaseUrl: env.DATABASE_URL,
      prepare: env.DATABASE_PREPARE,
      log,
      peers: Object.fromEntries(remotes),
      ...(tokenKeys !== undefined && { tokenKeys: () => readFile(tokenKeys, 'utf8') }),
    });
    await subgraph.start();
    const served = await serveSubgraph(mountSubgraph(subgraph, log), {
      log,
      host: env.HOST,
      port: env.PORT,
      callers: env.ALLOW_DIRECT_CALLS ? 'anyone' : env.TRUSTED_CALLERS,
    });
    log.info({ url: served.url }, 'ready');
    const stop = async (): Promise<void> => {
      await served.stop();
      await Promise.all(remotes.map(([, remote]) => remote.close()));
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  }, helpOf(factory));
}
