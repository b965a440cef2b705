// Which requests share a plan. Threat: a plan that was made for one viewer, or for one operation, answers another.
import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import { defaultLimits } from '../limits.ts';
import { loadSupergraph } from '../supergraph.ts';
import { anonymous, guarded, member } from '../testing/guarded.ts';
import { compose, silent } from '../testing/harness.ts';
import { CompiledOperations } from './compiled-operations.ts';

const supergraph = await loadSupergraph(compose(guarded), silent);

function start() {
  const plans = { hits: 0, misses: 0, size: () => 0 };
  const { schema } = supergraph;
  const operations = new CompiledOperations({ schema, supergraph, limits: defaultLimits, plans });
  const compiled = (source: string, viewer = anonymous, name?: string) => {
    const document = parse(source);
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error('no operation');
    return operations.compiled({ queryHash: hashOf(source), document, operation, source }, viewer);
  };
  return { plans, operations, compiled };
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
