import { readRequirements } from '@kawa/requirements';
import { service, type Viewer } from '@kawa/trust';
import { buildASTSchema, type FieldNode, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readOperation } from '../plan/operation.ts';
import { anonymous, member } from '../testing/guarded.ts';
import { outcomeFor, readDemands, refusedFields } from './demands.ts';

const supergraph = parse(`
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
  type Query { open: Int  me: Thing @authenticated  all: [Thing] @requiresScopes(scopes: [["all:read"]]) }
  type Thing { id: ID  mine: Int @authenticated  cost: Int @requiresScopes(scopes: [["cost:read"]]) }
`);
const schema = buildASTSchema(supergraph, { assumeValidSDL: true });
const required = readRequirements(supergraph);

function demandsOf(query: string) {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const nothingSpecial = { fetched: new Set<string>(), requiring: new Set<string>() };
  return readDemands(readOperation(document, operation, nothingSpecial), schema, required);
}
const having = (...scopes: string[]): Viewer => ({ ...member, scopes });
const namesOf = (fields: ReadonlyMap<FieldNode, unknown>) => [...fields.keys()].map(({ name }) => name.value);

const query = '{ open me { mine cost ...f } all { cost } } fragment f on Thing { id mine } ';

test('each requirement of a document is listed once, with every field that has it, also in fragments', () => {
  const demands = demandsOf(query);
  expect(
    demands.requirements.map(({ key, authenticated, scopes }) => [key !== '', authenticated, scopes]),
  ).toEqual([
    [true, true, []],
    [true, false, [[['cost:read']]]],
    [true, false, [[['all:read']]]],
  ]);
  const [signIn, cost, all] = demands.requirements;
  expect([...demands.fields].map(([{ name }, requirement]) => [name.value, requirement])).toEqual([
    ['me', signIn],
    ['mine', signIn],
    ['cost', cost],
    ['all', all],
    ['cost', cost],
    ['mine', signIn],
  ]);
  expect(demands.operation.definition.kind).toBe(Kind.OPERATION_DEFINITION);
});

test('the outcome has a 1 for each requirement that the viewer does not meet, in their order', () => {
  const demands = demandsOf(query);
  const outcomes = [anonymous, member, having('cost:read'), having('all:read'), service('test')].map(
    (viewer) => outcomeFor(demands, viewer),
  );
  expect(outcomes).toEqual(['111', '011', '001', '010', '000']);
});

test('two viewers who fail different requirements never have the same outcome', () => {
  const demands = demandsOf('{ all { id } me { cost } }');
  expect(outcomeFor(demands, having('all:read'))).not.toBe(outcomeFor(demands, having('cost:read')));
});

test('an outcome refuses the fields of its requirements, each with the requirement that failed', () => {
  const demands = demandsOf(query);
  const [signIn, cost] = demands.requirements;
  expect(namesOf(refusedFields(demands, '000'))).toEqual([]);
  expect(namesOf(refusedFields(demands, '010'))).toEqual(['cost', 'cost']);
  expect(namesOf(refusedFields(demands, '101'))).toEqual(['me', 'mine', 'all', 'mine']);
  expect([...new Set(refusedFields(demands, '110').values())]).toEqual([signIn, cost]);
});

test('an operation without protected fields has the same empty outcome for every viewer', () => {
  const demands = demandsOf('{ open __typename }');
  expect([anonymous, member].map((viewer) => outcomeFor(demands, viewer))).toEqual(['', '']);
  expect(demands.fields.size).toBe(0);
});
