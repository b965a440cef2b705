// Apollo's own gateway over test subgraphs: what our executor is held against.
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { anonymous } from '@kawa/trust';
import { isInterfaceType } from 'graphql';
import { isRecord } from '../json.ts';
import { withoutSecurityPurpose } from '../supergraph.ts';
import { compose, mountedSource, schemaOf } from './harness.ts';
import type { TestSubgraph } from './library.ts';

/** Apollo's own executor over the same subgraphs; those in `dead` answer nothing. */
export function apolloGateway(
  subgraphs: readonly TestSubgraph[],
  dead: readonly string[] = [],
): ApolloGateway {
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, mountedSource(subgraph)]));
  const interfaces = new Set(
    subgraphs.flatMap((subgraph) =>
      Object.values(schemaOf(subgraph).getTypeMap())
        .filter(isInterfaceType)
        .map(({ name }) => name),
    ),
  );
  return new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(compose(subgraphs)),
    // Ten times as many as our router compares, so that plans differ; at the planner's own 10,000 one operation takes 4 s.
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 1_000 } },
    buildService: ({ name }) => ({
      process: async ({ request }) => {
        if (dead.includes(name)) throw new Error('dead');
        const answer = await sources.get(name)?.execute({
          query: request.query ?? '',
          variables: request.variables ?? {},
          operationName: request.operationName,
          requestId: '',
          viewer: anonymous,
          signal: new AbortController().signal,
        });
        // Apollo's executor marks what it receives; a copy keeps the subgraphs' own data out of its reach.
        return JSON.parse(JSON.stringify(answer), withoutInterfaceNames);
      },
    }),
  });

  /**
   * Apollo's executor lets the name of an interface, all that a subgraph with an @interfaceObject knows, replace the type of
   * the object, and then answers without the fields of that type. The reference must not hear that name.
   */
  function withoutInterfaceNames(key: string, value: unknown): unknown {
    if (key !== '_entities' || !Array.isArray(value)) return value;
    return value.map((entity) => {
      if (!isRecord(entity) || !interfaces.has(String(entity['__typename']))) return entity;
      const { __typename, ...rest } = entity;
      return rest;
    });
  }
}

export interface Reference extends AsyncDisposable {
  /** The data of an answer that must have no error. */
  data(query: string): Promise<unknown>;
}

/** Answers each question once; a second one of the same text is remembered. */
export async function startReference(subgraphs: readonly TestSubgraph[]): Promise<Reference> {
  const server = new ApolloServer({ gateway: apolloGateway(subgraphs), introspection: true });
  await server.start();
  const known = new Map<string, Promise<unknown>>();
  const ask = async (query: string): Promise<unknown> => {
    const { body } = await server.executeOperation({ query });
    if (body.kind !== 'single') throw new Error('one answer was expected');
    const { data, errors } = body.singleResult;
    if (errors) throw new Error(`${query} is answered with ${JSON.stringify(errors)}`);
    return JSON.parse(JSON.stringify(data));
  };
  return {
    data(query) {
      const found = known.get(query) ?? ask(query);
      known.set(query, found);
      return found;
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
