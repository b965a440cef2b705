// Apollo's own gateway over test subgraphs: the tests compare our executor with it.
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { anonymous } from '@kawa/trust';
import { isInterfaceType } from 'graphql';
import { isRecord } from '../json.ts';
import { withoutSecurityPurpose } from '../supergraph.ts';
import { compose, mountedSource, schemaOf } from './harness.ts';
import type { TestSubgraph } from './library.ts';

/** Apollo's own executor over the same subgraphs. Calls to those in `dead` fail. */
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
    // Ten times as many as our router compares, so that plans differ. With the planner's own 10,000, one operation takes 4 s.
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
        // Apollo's executor changes what it receives, so it gets a copy of the subgraphs' data.
        return JSON.parse(JSON.stringify(answer), withoutInterfaceNames);
      },
    }),
  });

  /**
   * A subgraph with an @interfaceObject only knows the name of the interface. In Apollo's executor, that name replaces the type
   * of the object, and the answer then lacks the fields of that type. So the reference does not get that name.
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
  /** The data of an answer, which must have no error. */
  data(query: string): Promise<unknown>;
}

/** Caches the answers by query. */
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
