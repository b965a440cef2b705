// Counts the subgraph calls and SQL statements of one request. Our router and a stock gateway run in this process, over
// subgraphs that report their statements and are also served over HTTP, where their calls are counted. Requests are
// sent one at a time, so that a request shares no work with another.
import { readFile } from 'node:fs/promises';
import { startEmbedded, type Embedded } from '@kawa/embedded';
import type { Log } from '@kawa/log';
import { httpSource, startRouter } from '@kawa/router';
import { serveSubgraph } from '@kawa/subgraph/serve';
import { askGraph } from '../ask-graph.ts';
import { type Contender, type ContenderName, supergraphFile } from '../contenders/contenders.ts';
import { routedTo, startStock } from '../contenders/stock.ts';
import { headersOf } from '../viewer.ts';
import { workloads, type WorkloadName } from '../workloads.ts';

export interface Cost {
  readonly subgraphCalls: number;
  readonly statements: number;
}
export type Costs = Readonly<Record<WorkloadName, Readonly<Record<ContenderName, Cost>>>>;

/** Not counted: plans are made and connections opened in them. */
const FIRST = 5;
const COUNTED = 20;
/** A seed that no round uses. */
const SEED = 555;

class Counter {
  calls = 0;
  statements = 0;

  async perRequest(url: string, headers: Contender['headers'], name: WorkloadName): Promise<Cost> {
    const { query, variables } = workloads[name];
    const next = variables(SEED);
    for (let count = 0; count < FIRST; count += 1) await askGraph({ url, headers }, query, next());
    this.calls = 0;
    this.statements = 0;
    for (let count = 0; count < COUNTED; count += 1) await askGraph({ url, headers }, query, next());
    return { subgraphCalls: this.calls / COUNTED, statements: this.statements / COUNTED };
  }
}

export async function countCosts(options: {
  readonly dataDir: string;
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
}): Promise<Costs> {
  const counter = new Counter();
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const embedded = await startEmbedded({
      ...options,
      port: 0,
      seed: 'none',
      development: false,
      onStatement: () => (counter.statements += 1),
      onSubgraphCall: () => (counter.calls += 1),
    });
    undo.push(() => embedded.stop());
    const headers = () => headersOf(options.dataDir);
    const none = () => Promise.resolve({});
    const urls = await serveCounted(embedded, counter, undo);
    const supergraphSdl = await readFile(supergraphFile, 'utf8');
    const router = await startRouter({
      supergraphSdl,
      sourceFor: (name, url) => httpSource({ url: urls[name] ?? url }),
      issuers: embedded.issuers,
      host: '127.0.0.1',
      port: 0,
      log: options.log,
      development: false,
      corsOrigins: [],
    });
    undo.push(() => router.stop());
    const stock = await startStock({ supergraphSdl: routedTo(supergraphSdl, urls), keys: {} }, options.env);
    undo.push(() => stock.stop());
    const of = async (name: WorkloadName) => ({
      embedded: await counter.perRequest(`${embedded.url}/graphql`, headers, name),
      services: await counter.perRequest(`${router.url}/graphql`, headers, name),
      stock: await counter.perRequest(stock.url, none, name),
    });
    return { headline: await of('headline'), page: await of('page') };
  } finally {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  }
}

async function serveCounted(
  embedded: Embedded,
  counter: Counter,
  undo: (() => Promise<unknown>)[],
): Promise<Record<string, string>> {
  const urls: Record<string, string> = {};
  for (const [name, mounted] of Object.entries(embedded.subgraphs)) {
    const served = await serveSubgraph(
      {
        ...mounted,
        execute(request) {
          counter.calls += 1;
          return mounted.execute(request);
        },
        // The subgraphs belong to the embedded topology.
        close: () => Promise.resolve(),
      },
      { host: '127.0.0.1', port: 0, callers: 'anyone' },
    );
    undo.push(() => served.stop());
    urls[name] = served.url;
  }
  return urls;
}
