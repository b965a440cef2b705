// Serves test subgraphs over real HTTP, composes them, and starts a router for them. Everything is disposed with `await
// using`.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { anonymous } from '@kawa/trust';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { httpSource, startRouter, type Router, type RouterOptions, type SubgraphSource } from '../router.ts';
import { compose, silent } from './compose.ts';
import type { TestSubgraph } from './library.ts';

export { compose, silent } from './compose.ts';

export interface RunningSubgraph extends AsyncDisposable {
  name: string;
  url: string;
  /** The number of operations answered so far. */
  calls(): number;
}

export function schemaOf({ typeDefs, resolvers }: TestSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs, resolvers }]);
}

/** Answers in this process without a network, as in the embedded topology. */
export function mountedSource(subgraph: TestSubgraph): SubgraphSource {
  const schema = schemaOf(subgraph);
  return {
    async execute({ query, variables, operationName }) {
      const document = parse(query);
      const problems = validate(schema, document);
      if (problems.length > 0) return { errors: problems.map((error) => error.toJSON()) };
      const { data, errors } = await execute({ schema, document, variableValues: variables, operationName });
      return { data: data ?? null, ...(errors && { errors: errors.map((error) => error.toJSON()) }) };
    },
    close: async () => undefined,
  };
}

export async function serveSubgraph(
  subgraph: TestSubgraph,
  before: (query: string) => Promise<void> = async () => undefined,
): Promise<RunningSubgraph> {
  const source = mountedSource(subgraph);
  let calls = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void (async () => {
        const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        await before(query);
        calls += 1;
        const signal = new AbortController().signal;
        const answer = await source.execute({
          query,
          variables,
          operationName,
          requestId: '',
          viewer: anonymous,
          signal,
        });
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      })();
    });
  });
  const url = `${await listening(server)}/graphql`;
  return {
    name: subgraph.name,
    url,
    calls: () => calls,
    [Symbol.asyncDispose]: () => closing(server),
  };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The URL of a port that was just free; nothing listens there. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  const url = await listening(server);
  await closing(server);
  return url;
}

/** For tests that exceed the limits of clients. */
export const unlimited = {
  queryDepth: Infinity,
  aliases: Infinity,
  rootFields: Infinity,
  fields: Infinity,
  directives: Infinity,
  cost: Infinity,
};

export interface RunningRouter extends Router, AsyncDisposable {
  query(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
}

export async function startTestRouter(
  subgraphs: readonly (TestSubgraph & { url?: string })[],
  options: Partial<RouterOptions> = {},
): Promise<RunningRouter> {
  const mounted = new Map(subgraphs.map((subgraph) => [subgraph.name, mountedSource(subgraph)]));
  const router = await startRouter({
    supergraphSdl: compose(subgraphs),
    sourceFor: (name, url) =>
      url.includes('.invalid') ? (mounted.get(name) ?? httpSource({ url })) : httpSource({ url }),
    host: '127.0.0.1',
    port: 0,
    log: silent,
    development: true,
    corsOrigins: [],
    ...options,
    // Otherwise, the test's own kept connections would delay each stop.
    limits: { lingerMs: 0, ...options.limits },
  });
  return {
    ...router,
    query: (query, variables) => post(`${router.url}/graphql`, { query, variables }),
    [Symbol.asyncDispose]: () => router.stop(),
  };
}

export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}
