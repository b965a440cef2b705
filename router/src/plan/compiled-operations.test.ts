// Which requests share a plan. Threat: a plan that was made for one viewer, or for one operation, answers another.
import { buildSchema, getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import { defaultLimits } from '../limits.ts';
import { loadSupergraph } from '../supergraph.ts';
import { compose, silent } from '../testing/compose.ts';
import { almighty, anonymous, guarded, member } from '../testing/guarded.ts';
import { CompiledOperations, unplannable } from './compiled-operations.ts';
import type { SelectionShape } from './shape.ts';
import type { Step } from './steps.ts';

const supergraph = await loadSupergraph(compose(guarded), silent);

function start(limits = defaultLimits) {
  const plans = { hits: 0, misses: 0, size: () => 0 };
  const { schema } = supergraph;
  const operations = new CompiledOperations({ schema, supergraph, limits, plans });
  const compiled = (source: string, viewer = anonymous, name?: string) => {
    const document = parse(source);
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error('no operation');
    return operations.compiled({ queryHash: hashOf(source), document, operation, source }, viewer);
  };
  return { plans, operations, compiled };
}

/** The subgraphs that a plan calls, in the sequence of the plan. */
function called(step: Step | undefined): string[] {
  if (step === undefined) return [];
  if (step.kind === 'Fetch') return [step.node.serviceName];
  return (step.kind === 'Condition' ? [step.yes, step.no] : step.steps).flatMap(called);
}

/** The names of the fields of a chart in the shape of a query for charts. */
function chartFields(shape: SelectionShape): string[] | undefined {
  const type = shape.on('Query')?.fields[0]?.type;
  const item = type?.kind === 'list' ? type.item : type;
  return item?.kind === 'object' ? item.selection.on('Chart')?.fields.map(({ name }) => name) : undefined;
}

test('viewers with the same outcome share a plan, viewers with different outcomes do not', () => {
  const { compiled, operations, plans } = start();
  const query = '{ letter(id: "l1") { id seal draft } }';
  const first = compiled(query);
  const inky = { ...member, scopes: ['ink:read'] };
  const drafter = { ...member, scopes: ['draft:read'] };
  expect(compiled(query)).toBe(first);
  expect(compiled(query, member)).not.toBe(first);
  expect(compiled(query, inky)).toBe(compiled(query, member));
  expect(compiled(query, drafter)).not.toBe(compiled(query, member));
  expect(
    [first, compiled(query, member), compiled(query, drafter)].map(({ refused }) => refused.size),
  ).toEqual([2, 1, 0]);
  expect([operations.size, plans.misses]).toEqual([3, 3]);
});

test('another text, and another operation of one text, have plans of their own', () => {
  const { compiled, plans } = start();
  const two = 'query A { charts { id } } query B { charts { title } }';
  const [a, b] = [compiled(two, anonymous, 'A'), compiled(two, anonymous, 'B')];
  expect([a, b].map(({ operation }) => operation.definition.name?.value)).toEqual(['A', 'B']);
  expect(compiled(two, anonymous, 'A')).toBe(a);
  expect(compiled(`${two} `, anonymous, 'A')).not.toBe(a);
  expect([a, b].map(({ known }) => [known.source, known.operationName])).toEqual([
    [two, 'A'],
    [two, 'B'],
  ]);
  expect([plans.hits, plans.misses]).toEqual([1, 3]);
});

test('the plan of one operation of two calls the subgraphs of its allowed fields, and that of introspection calls 0', () => {
  const { compiled } = start();
  const two = 'query A { charts { id } } query B { letters { title length stamp } }';
  expect(called(compiled(two, anonymous, 'A').step)).toEqual(['archive']);
  expect(called(compiled(two, member, 'B').step)).toEqual(['archive', 'post']);
  expect(called(compiled('{ letters { title length } }').step)).toEqual(['archive']);
  expect(compiled('{ __schema { queryType { name } } }').step).toBeUndefined();
});

test('an operation that left the memory is read and planned again; the limit counts the characters of the texts', () => {
  const [first, second] = ['{ letters { text } }', '{ charts { title } }'];
  const roomy = start({ ...defaultLimits, operationCharacters: 40 });
  const kept = roomy.compiled(first);
  roomy.compiled(second);
  expect(roomy.operations.size).toBe(2);
  expect(roomy.compiled(first)).toBe(kept);
  expect(roomy.compiled(first, member).operation).toBe(kept.operation);
  const narrow = start({ ...defaultLimits, operationCharacters: 39 });
  const lost = narrow.compiled(first);
  narrow.compiled(second);
  expect(narrow.operations.size).toBe(1);
  expect(narrow.compiled(first)).not.toBe(lost);
  expect(narrow.compiled(first).operation).not.toBe(lost.operation);
  expect([narrow.plans.hits, narrow.plans.misses]).toEqual([1, 3]);
});

test('the most recently used operation is named first, with the kind and the scopes of a viewer and without the id', () => {
  const { compiled, operations } = start();
  const [letters, charts] = ['query L { letters { id } }', '{ charts { id } }'];
  compiled(letters, { ...member, scopes: ['ink:read'] });
  compiled(charts);
  compiled(letters);
  const known = [
    { source: letters, operationName: 'L', viewer: { kind: 'person', scopes: ['ink:read'] } },
    { source: charts, operationName: undefined, viewer: { kind: 'anonymous', scopes: [] } },
  ];
  expect(operations.recent(1)).toEqual(known.slice(0, 1));
  expect(operations.recent(3)).toEqual(known);
});

test('a prepared operation is the one that a request finds; what does not fit the graph is refused, and nothing is kept', () => {
  const { compiled, operations, plans } = start();
  const two = 'query A { charts { id } } query B { charts { title } }';
  const prepare = (source: string, operationName?: string) =>
    operations.prepare({ source, operationName, viewer: member });
  expect(() => prepare('{ nonsense }')).toThrow('Cannot query field "nonsense" on type "Query".');
  expect(() => prepare(two)).toThrow('Name the operation to run.');
  expect(() => prepare(two, 'C')).toThrow('Unknown operation named "C".');
  expect(() => prepare('subscription { letters { id } }')).toThrow('This graph has no subscriptions.');
  expect(operations.size).toBe(0);
  prepare(two, 'B');
  expect(compiled(two, member, 'B').operation.definition.name?.value).toBe('B');
  expect([plans.hits, plans.misses]).toEqual([1, 1]);
});

test('a prepared document has the plans of its 2 operations for every permission and for none: 3 in all, as one is the same for both', () => {
  const { compiled, operations, plans } = start();
  const source =
    'query A { letters { seal } } query B { charts { ...named } } fragment named on Chart { title }';
  operations.prepareDocument(parse(source), source);
  expect([operations.size, plans.misses, plans.hits]).toEqual([3, 3, 1]);
  for (const viewer of [almighty, anonymous]) for (const name of ['A', 'B']) compiled(source, viewer, name);
  expect([plans.misses, plans.hits]).toEqual([3, 5]);
  const live = 'subscription { letters { id } }';
  expect(() => operations.prepareDocument(parse(live), live)).toThrow('This graph has no subscriptions.');
});

test('2 variables of @skip and @include make 4 variants with 1 plan; null counts as false', () => {
  const { compiled, operations } = start();
  const operation = compiled(
    'query ($a: Boolean!, $b: Boolean!) { charts { id scale @include(if: $a) title @skip(if: $b) } }',
  );
  const values = [true, false].flatMap((a) => [true, false].map((b) => ({ a, b })));
  const variants = values.map((conditions) => operations.variant(operation, conditions));
  expect(new Set(variants).size).toBe(4);
  expect(variants.map(({ shape }) => chartFields(shape))).toEqual([
    ['id', 'scale'],
    ['id', 'scale', 'title'],
    ['id'],
    ['id', 'title'],
  ]);
  for (const [index, conditions] of values.entries())
    expect(operations.variant(operation, conditions)).toBe(variants[index]);
  expect(operations.variant(operation, { a: null, b: null })).toBe(variants[3]);
  expect(new Set(variants.map(({ step }) => step))).toEqual(new Set([operation.step]));
});

test('a condition in an operation with @requires makes a plan for each of its values, and none before', () => {
  const { compiled, operations } = start();
  const operation = compiled('query ($a: Boolean!) { letters { id length @include(if: $a) } }', member);
  expect(operation.step).toBeUndefined();
  const steps = [true, false].map((a) => called(operations.variant(operation, { a }).step));
  expect(steps).toEqual([['archive', 'post'], ['archive']]);
});

test('introspection is in the variant whose condition asks for it', () => {
  const { compiled, operations } = start();
  const operation = compiled(
    'query ($a: Boolean!) { __schema @include(if: $a) { queryType { name } } charts { id } }',
  );
  expect(operations.variant(operation, { a: true }).introspection?.definitions).toHaveLength(1);
  expect(operations.variant(operation, { a: false }).introspection).toBeUndefined();
});

test('a subscription and an operation without a type in the graph are refused by their kind and place', () => {
  const schema = buildSchema('type Query { a: Int } type Subscription { a: Int }');
  const definition = (source: string): OperationDefinitionNode => {
    const operation = getOperationAST(parse(source), null);
    if (!operation) throw new Error('no operation');
    return operation;
  };
  expect(unplannable(schema, definition('{ a }'))).toBeUndefined();
  for (const kind of ['mutation', 'subscription'])
    expect(unplannable(schema, definition(`${kind} { a }`))?.toJSON()).toEqual({
      message: `This graph has no ${kind}s.`,
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
});
