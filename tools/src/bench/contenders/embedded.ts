// Owns the embedded contender: the very program of `npm start`, on the databases that the other contenders use.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode, stopProcess } from '../processes.ts';

const main = join(import.meta.dirname, '../../../../embedded/src/main.ts');
const READY_WITHIN_MS = 60_000;
const PROBE_EVERY_MS = 50;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

export interface EmbeddedProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function startEmbeddedProcess(
  dataDir: string,
  env: NodeJS.ProcessEnv,
  nodeOptions: readonly string[] = [],
): Promise<EmbeddedProcess> {
  const port = await freePort();
  const child = startNode(
    main,
    { ...env, DATA_DIR: dataDir, PORT: String(port), SEED: 'none', POSTGRES_PORT: '0' },
    nodeOptions,
  );
  const stop = () => stopProcess(child);
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(`${origin}/health/ready`))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('The embedded topology did not start; what it said stands above.');
    }
    await sleep(PROBE_EVERY_MS);
  }
  return { url: `${origin}/graphql`, pid: child.pid ?? 0, stop };
}
