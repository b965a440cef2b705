// Starts the embedded contender: the program of `npm start`, on the databases that the other contenders use.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startNode, stopProcess } from '../processes.ts';

const ownRoot = join(import.meta.dirname, '../../../..');
const manifest = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });
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

/** What `npm start` gives to Node: its options, then the program. */
async function startCommand(root: string): Promise<{ main: string; nodeOptions: string[] }> {
  const { scripts } = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const [main = '', ...nodeOptions] = scripts.start.split(' ').slice(1).reverse();
  return { main: join(root, main), nodeOptions: nodeOptions.reverse() };
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
  root = ownRoot,
): Promise<EmbeddedProcess> {
  const port = await freePort();
  const start = await startCommand(root);
  const child = startNode(
    start.main,
    { ...env, DATA_DIR: dataDir, PORT: String(port), SEED: 'none', POSTGRES_PORT: '0' },
    [...start.nodeOptions, ...nodeOptions],
  );
  const stop = () => stopProcess(child);
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(`${origin}/health/ready`))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('The embedded topology did not start; its output is above.');
    }
    await sleep(PROBE_EVERY_MS);
  }
  return { url: `${origin}/graphql`, pid: child.pid ?? 0, stop };
}
