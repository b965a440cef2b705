// Starts a graph of two subgraphs behind a real router: `vault`, which fails as the test asks, and `calm`, whose data must
// still arrive.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { createLog } from '@kawa/log';
import { isOutage } from '@kawa/postgres';
import { httpSource, startRouter } from '@kawa/router';
import { mountSubgraph, type Subgraph } from '@kawa/subgraph';
import { serveSubgraph } from '@kawa/subgraph/serve';
import { parse } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const vaultSdl = parse(`${link} type Query { broken: String }`);
const calmSdl = parse(`${link} type Query { fine: String }`);

const subgraph = (
  name: string,
  typeDefs: Subgraph<object>['typeDefs'],
  field: string,
  resolve: () => unknown,
): Subgraph<object> => ({
  name,
  typeDefs,
  resolvers: { Query: { [field]: resolve } },
  createContext: () => ({}),
  start: async () => {},
  ready: async () => true,
  isOutage,
  stop: async () => {},
});

export type Topology = 'mounted' | 'over HTTP';
/** The fault: in a resolver, or in the server itself. */
export type Fault = { readonly resolve: () => unknown } | { readonly serve: RequestListener };

export interface FaultyGraph extends AsyncDisposable {
  readonly url: string;
  /** Every line of the router's and the subgraphs' logs, at `trace`. */
  readonly lines: readonly string[];
  readonly vaultPort: number;
}

export async function startFaultyGraph(fault: Fault, topology: Topology): Promise<FaultyGraph> {
  const lines: string[] = [];
  const log = createLog({
    name: 'graph',
    level: 'trace',
    destination: { write: (line) => void lines.push(line) },
  });
  await using started = new AsyncDisposableStack();
  const calm = mountSubgraph(
    subgraph('calm', calmSdl, 'fine', () => 'yes'),
    log,
  );
  const serving = 'serve' in fault ? await serveAnything(fault.serve) : undefined;
  if (serving) started.use(serving);
  const resolve = 'resolve' in fault ? fault.resolve : () => null;
  const vault = mountSubgraph(subgraph('vault', vaultSdl, 'broken', resolve), log);
  const served = serving ?? (await serveSubgraph(vault, { host: '127.0.0.1', port: 0, callers: 'anyone' }));
  if ('stop' in served) started.defer(() => served.stop());
  const { supergraphSdl, errors } = composeServices([
    { name: 'vault', typeDefs: vaultSdl, url: served.url },
    { name: 'calm', typeDefs: calmSdl, url: 'http://calm.invalid/graphql' },
  ]);
  if (supergraphSdl === undefined) throw new Error(errors?.join('\n'));
  const router = await startRouter({
    supergraphSdl,
    sourceFor(name, url) {
      if (name === 'vault' && topology === 'over HTTP') return httpSource({ url });
      const mounted = name === 'vault' ? vault : calm;
      return { execute: mounted.execute, close: async () => {} };
    },
    host: '127.0.0.1',
    port: 0,
    log,
    development: false,
    corsOrigins: [],
    limits: { subgraphTimeoutMs: 2_500 },
  });
  started.defer(() => router.stop());
  const running = started.move();
  return {
    url: `${router.url}/graphql`,
    lines,
    vaultPort: Number(new URL(served.url).port),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function serveAnything(listener: RequestListener): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
