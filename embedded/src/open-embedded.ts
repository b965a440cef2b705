// The subgraphs for a command, mounted in its process on the embedded Postgres. In a bundle open-embedded.bundled.ts stands in.
import { openDatabases } from './databases.ts';
import { readEmbeddedEnv } from './env.ts';
import { closeAll, mountSubgraphs, peersOf } from './mount.ts';
import type { OpenOptions, OpenSubgraphs } from './open-options.ts';

export async function openEmbedded(options: OpenOptions): Promise<OpenSubgraphs> {
  const { env, log, caller } = options;
  const { DATA_DIR, POSTGRES_PORT } = readEmbeddedEnv(env);
  const databases = await openDatabases({ ...options, dataDir: DATA_DIR, port: POSTGRES_PORT });
  const stop = () => databases.stop();
  try {
    const subgraphs = await mountSubgraphs({ databaseUrls: databases.urls, log });
    return { subgraphs: peersOf(subgraphs, caller), close: () => closeAll(subgraphs).then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
