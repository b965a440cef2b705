// Queries a graph as any viewer, without HTTP and sign-in, and records the calls to each subgraph.
import { addRequestId, createApolloServer, logUnexpected } from '../apollo-server.ts';
import { RequestContext } from '../context.ts';
import { Documents } from '../documents/documents.ts';
import { Gateway } from '../gateway.ts';
import { executeOperation } from '../request-path.ts';
import { defaultLimits } from '../limits.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { Deadline } from '../subgraph/deadline.ts';
import type { SubgraphRequest } from '../subgraph/source.ts';
import { loadSupergraph } from '../supergraph.ts';
import type { Viewer } from '@kawa/trust';
import type { GraphQLSchema } from 'graphql';
import { compose, mountedSource, silent, type Answer } from './harness.ts';
import type { TestSubgraph } from './library.ts';

export interface AskedGraph extends AsyncDisposable {
  readonly schema: GraphQLSchema;
  ask(query: string, viewer: Viewer, variables?: Record<string, unknown>): Promise<Answer['body']>;
  /** Every call since the last `ask` began. */
  readonly asked: { subgraph: string; request: SubgraphRequest }[];
}

export async function startAskedGraph(
  subgraphs: readonly TestSubgraph[],
  dead: readonly string[] = [],
): Promise<AskedGraph> {
  const asked: AskedGraph['asked'] = [];
  const sources = new Map(
    subgraphs.map((subgraph) => {
      const { name } = subgraph;
      const source = mountedSource(subgraph);
      return [
        name,
        {
          ...source,
          execute: async (request: SubgraphRequest) => {
            asked.push({ subgraph: name, request });
            if (dead.includes(name)) throw new Error('dead');
            return structuredClone(await source.execute(request));
          },
        },
      ] as const;
    }),
  );
  // Long timeouts, so that a busy machine does not change the answers.
  const timeouts = { requestTimeoutMs: 100_000, subgraphTimeoutMs: 100_000 };
  const limits = { ...defaultLimits, ...timeouts, responseErrors: 10_000 };
  const supergraph = await loadSupergraph(compose(subgraphs), silent);
  const metrics = createMetrics(limits);
  const documents = await Documents.open(undefined, { limits, log: silent, metrics });
  const gateway = new Gateway({
    execute: executeOperation,
    supergraph,
    sources,
    limits,
    plans: metrics.plans,
  });
  const apollo = createApolloServer({
    gateway,
    log: silent,
    limits,
    development: true,
    documents,
    listener: {
      didEncounterErrors: logUnexpected,
      willSendResponse: async (answered) => addRequestId(answered),
    },
  });
  await apollo.start();
  return {
    schema: supergraph.schema,
    asked,
    async ask(query, viewer, variables = {}) {
      asked.length = 0;
      const deadline = new Deadline(limits.requestTimeoutMs);
      const contextValue = new RequestContext({ requestId: 'r-1', deadline, log: silent, viewer });
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      deadline.finish();
      if (body.kind !== 'single') throw new Error('one answer was expected');
      return JSON.parse(JSON.stringify(body.singleResult));
    },
    async [Symbol.asyncDispose]() {
      await apollo.stop();
      await documents.close();
    },
  };
}
