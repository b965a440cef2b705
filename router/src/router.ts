// Starts a router: a supergraph, a source for each of its subgraphs, and one port for clients. It knows no domain and
// serves any Federation 2 supergraph. request-path.ts shows how a request is answered.
import { buildGraph } from './start/graph.ts';
import type { Router, RouterOptions } from './start/options.ts';
import { openResources } from './start/resources.ts';
import { serve } from './start/serve.ts';

export { openContracts } from './contracts/contracts-file.ts';
export { httpSource } from './subgraph/http-source.ts';
export { Refusal } from './refusal.ts';
export type { HookedAnswer, HookedOperation, HookedRequest, Hooks } from './hooks.ts';
export type { BreakerChange } from './subgraph/breaker.ts';
export type { Example } from './pages/example.ts';
export type { IssuerOptions } from './identity/issuer-options.ts';
export type { Router, RouterOptions } from './start/options.ts';
export type { SubgraphSource } from './subgraph/source.ts';

/** Resolves when the router answers; rejects with an error of one plain line if it cannot start. */
export async function startRouter(options: RouterOptions): Promise<Router> {
  // Stopped in reverse order, also if a later step fails.
  await using started = new AsyncDisposableStack();
  let stopping: Promise<void> | undefined;
  const resources = await openResources(options, started);
  const graph = await buildGraph(options, resources, started);
  const server = await serve(options, resources, graph, () => stopping !== undefined);
  const running = started.move();
  const watch = graph.watch();
  const stop = async (): Promise<void> => {
    await Promise.all([watch?.stop(), server.drain()]);
    await running.disposeAsync();
  };
  return {
    url: `http://${reachable(options.host)}:${server.port}`,
    port: server.port,
    stop: () => (stopping ??= stop()),
  };
}

/** A host for a browser. The wildcard addresses are only for listening. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
