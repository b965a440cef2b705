import { readRequirements } from '@kawa/requirements';
import { buildASTSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readOperation } from '../plan/operation.ts';
import { shapeOf } from '../plan/shape.ts';
import { anonymous } from '../testing/guarded.ts';
import { outcomeFor, readDemands, refusedFields } from './demands.ts';
import { refusedMutation } from './mutation.ts';

const supergraph = parse(`
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query mutation: Mutation }
  type Query { burn: Int @requiresScopes(scopes: [["letters:burn"]]) }
  type Mutation { open: Int  burn: Int @requiresScopes(scopes: [["letters:burn"]]) }
`);
const schema = buildASTSchema(supergraph, { assumeValidSDL: true });

function refusedOf(query: string, code: 'UNAUTHENTICATED' | 'FORBIDDEN') {
  const document = parse(query);
  const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error('no operation');
  const operation = readOperation(document, definition, { fetched: new Set(), requiring: new Set() });
  const demands = readDemands(operation, schema, readRequirements(supergraph));
  const refused = refusedFields(demands, outcomeFor(demands, anonymous));
  const errors = refusedMutation(operation, shapeOf(schema, operation, {}, refused), code);
  return errors?.map(({ message, path, extensions }) => ({ message, path, ...extensions }));
}

test('each refused command of a mutation is an error at the name that the client gave it', () => {
  expect(refusedOf('mutation { open x: burn burn }', 'UNAUTHENTICATED')).toEqual(
    ['x', 'burn'].map((name) => ({ message: 'Sign in first.', path: [name], code: 'UNAUTHENTICATED' })),
  );
  expect(refusedOf('mutation { burn }', 'FORBIDDEN')).toEqual([
    {
      message: 'You may not do that: it needs the scope letters:burn.',
      path: ['burn'],
      ...{ code: 'FORBIDDEN', requiredScopes: [['letters:burn']] },
    },
  ]);
});

test('a mutation of allowed commands only is not stopped, nor is a query with a refused field', () => {
  expect(refusedOf('mutation { open }', 'UNAUTHENTICATED')).toBeUndefined();
  expect(refusedOf('{ burn }', 'UNAUTHENTICATED')).toBeUndefined();
});
