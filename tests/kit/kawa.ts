// Starts a whole Kawa in either topology with its own data folder, sends operations to it, and removes it at the end.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { startServices, type Services } from '@kawa/embedded';
import { openDatabases } from '@kawa/embedded/databases';
import { createLog } from '@kawa/log';
import type { Viewer } from '@kawa/trust';
import postgres, { type Sql } from 'postgres';
import { copyFilledFolder } from './filled-folder.ts';
import { admin, credentialsOf } from './viewers.ts';

const root = join(import.meta.dirname, '../..');
const log = createLog({ name: 'test', level: 'silent' });

export const topologies = ['embedded', 'services'] as const;
export type Topology = (typeof topologies)[number];

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads the answer that it asked for
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

type Headers = Readonly<Record<string, string>>;
const isViewer = (as: Viewer | Headers): as is Viewer => 'scopes' in as && 'kind' in as;

export interface Kawa extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string;
  readonly dataDir: string;
  /** The lines that the command printed; in the services topology, the progress steps. */
  readonly said: readonly string[];
  /** Undefined in the services topology. */
  readonly process: ChildProcess | undefined;
  readonly services: Services | undefined;
  /** Runs an operation for the viewer `as`, or with the headers `as`. Default: an administrator. */
  run(query: string, variables?: Record<string, unknown>, as?: Viewer | Headers): Promise<Answer>;
  /** The data of an operation that must have no error. */
  ask(query: string, variables?: Record<string, unknown>, as?: Viewer | Headers): Promise<Answer['data']>;
  /** The headers that sign `viewer` in. Default: an administrator. */
  credentials(viewer?: Viewer): Promise<Headers>;
  /** A direct connection to one domain's database. */
  database(domain: string): Promise<Sql>;
}

export interface KawaOptions {
  readonly seed: 'coffee' | 'none';
  /** Default: a temporary folder, removed at the end. A given folder is kept. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In the services topology: gets the URLs of the subgraphs, returns other URLs for the router to call. */
  readonly via?: (subgraphUrls: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

export async function startKawa(topology: Topology, options: KawaOptions): Promise<Kawa> {
  const dataDir = options.dataDir ?? (await newFolder(options));
  const running =
    topology === 'embedded' ? await embedded(dataDir, options) : await services(dataDir, options);
  const undo: (() => Promise<unknown>)[] = [];
  const credentials = (viewer: Viewer = admin) => credentialsOf(dataDir, viewer);
  const run: Kawa['run'] = async (query, variables = {}, as = admin) => {
    const headers = isViewer(as) ? await credentials(as) : as;
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { data: null, errors: [], ...((await response.json()) as Partial<Answer>) };
  };
  return {
    ...running,
    dataDir,
    run,
    credentials,
    async ask(...operation) {
      const { data, errors } = await run(...operation);
      if (errors.length > 0) throw new Error(`unexpected errors: ${JSON.stringify(errors)}`);
      return data;
    },
    async database(domain) {
      const databases = await openDatabases({ dataDir, port: 0, log });
      // Only the URL is needed: keeping the databases open here could restart Postgres or keep it from stopping.
      await databases.stop();
      const sql = postgres(databases.urls[domain] ?? '', { max: 1, onnotice: () => {} });
      undo.push(() => sql.end());
      return sql;
    },
    async [Symbol.asyncDispose]() {
      for (const step of undo) await step();
      await running.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A temporary folder; without NODE_ENV among the settings, a copy of a folder that a first start filled. */
async function newFolder({ seed, env = {} }: KawaOptions): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-'));
  if (env['NODE_ENV'] === undefined) {
    await copyFilledFolder(seed, dataDir, async (draft) => {
      const first = await embedded(draft, { seed });
      await first.stop();
    });
  }
  return dataDir;
}

/** Runs the process of `npm start` on a free port. */
async function embedded(dataDir: string, { seed, env = {} }: KawaOptions) {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=32', '--max-old-space-size=512', 'embedded/src/main.ts'],
    {
      cwd: root,
      env: {
        ...bareEnvironment(),
        PORT: '0',
        DATA_DIR: dataDir,
        SEED: seed,
        // Journeys sign in too often for these limits; a test of the limits turns them on.
        RATE_LIMIT_FIELDS: 'false',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    const found = /^Kawa is ready: (\S+)/u.exec(line)?.[1];
    if (found !== undefined) resolve(found);
  });
  child.once('exit', (code) =>
    reject(new Error(`ended with ${code} before it was ready:\n${said.join('\n')}`)),
  );
  return {
    url: await url,
    said,
    process: child,
    services: undefined,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function services(dataDir: string, { seed, env = {}, via }: KawaOptions) {
  const said: string[] = [];
  const running = await startServices({
    dataDir,
    port: 0,
    subgraphPorts: 'free',
    seed,
    log,
    ...(via && { via }),
    env: {
      ...bareEnvironment(),
      LOG_LEVEL: 'fatal',
      RATE_LIMIT_FIELDS: 'false',
      ...env,
    },
    onProgress: (step) => said.push(step),
  });
  return { url: running.url, said, process: undefined, services: running, stop: () => running.stop() };
}
