import fc from 'fast-check';
import { getOperationAST, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { recordOf } from './counter.ts';
import { inputTables, noteInputs } from './inputs.ts';
import { operations, schema } from './testing/operations.ts';

const record = (text: string, name?: string) => {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  return recordOf(schema, document, operation);
};

describe('the signature of 100 generated operations', { timeout: 30_000 }, () => {
  test('validates as the operation does, holds none of its values, and is its own signature', () => {
    let literals = 0;
    fc.assert(
      fc.property(operations, (generated) => {
        const { body, id } = record(generated.text);
        expect(validate(schema, parse(body)).map(({ message }) => message)).toEqual([]);
        for (const literal of generated.literals) expect(body).not.toContain(literal);
        literals += generated.literals.length;
        expect(record(body)).toMatchObject({ id, body });
      }),
      { numRuns: 100 },
    );
    expect(literals).toBeGreaterThan(300);
  });

  test('its coordinates are those that were written into it', () => {
    fc.assert(
      fc.property(operations, ({ text, coordinates }) => {
        expect(record(text).coordinates).toEqual([...coordinates].sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('the signature', () => {
  test('is one for two requests that differ in values, in the length of lists and in spaces', () => {
    const one = record('{ tree(id: "a") { near(first: 1, ids: ["a", "b", "c"]) { id } } }');
    const two = record('{tree(id:7){near(first:99,ids:["z"]){id}}}');
    expect(one.id).toMatch(/^[\da-f]{64}$/u);
    expect(two.body.replace('id: 0', 'id: ""')).toBe(one.body);
    expect(record('{ tree(id: 1) { id } }').id).toBe(record('{ tree(id: 22) { id } }').id);
  });

  test('keeps aliases, keys, enum values, null, variables and the name', () => {
    const { body, name, type } = record(
      'mutation Plant($n: Filter) { oak: plant(input: { text: "x", colour: RED, exact: false, not: $n }, colours: null) { id } }',
    );
    expect(name).toBe('Plant');
    expect(type).toBe('mutation');
    expect(body.replaceAll(/\s+/gu, ' ')).toBe(
      'mutation Plant($n: Filter) { oak: plant(input: {text: "", colour: RED, exact: true, not: $n}, colours: null) { id } }',
    );
  });

  test('has the operation that ran and its fragments, no other of the document', () => {
    const text = 'query A { tree(id: 1) { ...F } } query B { node(id: 2) { id } } fragment F on Tree { id }';
    expect(record(text, 'A').body).toBe(
      record('query A { tree(id: 1) { ...F } } fragment F on Tree { id }').body,
    );
    expect(record(text, 'A').coordinates).toEqual(['Query.tree', 'Query.tree(id:)', 'Tree.id']);
    expect(record(text, 'B').coordinates).toEqual(['Node.id', 'Query.node', 'Query.node(id:)']);
  });

  test('keeps no key and no name of what stands for a scalar, and every variable in it', () => {
    const text =
      'query ($any: Json) { tree(id: 1) { a: colour(as: { mail_ada: [$any, 1] }) b: colour(as: ADA) c: colour(as: [$any]) } }';
    const { body } = record(text);
    expect(body).not.toMatch(/ada/iu);
    expect(body.match(/\{v0: \$any\}/gu)).toHaveLength(2);
    expect(validate(schema, parse(body))).toEqual([]);
  });

  test('introspection is no use of the schema', () => {
    expect(record('{ __schema { types { name } } tree(id: 1) { __typename } }').coordinates).toEqual([
      'Query.tree',
      'Query.tree(id:)',
    ]);
  });
});

describe('input fields of variables', () => {
  const noted = (definitions: string, variables: Record<string, unknown>, most = 100) => {
    const operation = getOperationAST(parse(`query (${definitions}) { __typename }`));
    if (!operation) throw new Error('no operation');
    const into = new Set<string>();
    noteInputs(into, inputTables(schema)(operation), variables, most);
    return [...into].sort();
  };

  test('are found by their keys, in lists and in one another; null, too', () => {
    expect(noted('$f: [Filter!]!', { f: [{ text: 'a' }, { not: { sizes: [1] }, colour: null }] })).toEqual([
      'Filter.colour',
      'Filter.not',
      'Filter.sizes',
      'Filter.text',
    ]);
    expect(noted('$f: Filter, $t: String', { f: { text: 'a', any: { text: 1, sizes: 2 } }, t: 'b' })).toEqual(
      ['Filter.any', 'Filter.text'],
    );
  });

  test('of hostile keys are none, and 1,000,000 records are not read to their end', () => {
    const hostile = JSON.parse('{"f": {"__proto__": {"text": 1}, "constructor": 1, "text": "a"}}') as object;
    expect(noted('$f: Filter', { ...hostile })).toEqual(['Filter.text']);
    let read = 0;
    const counting = {
      get text() {
        read += 1;
        return '';
      },
      also: Array.from({ length: 1_000_000 }, () => ({ text: 'a', exact: true })),
    };
    expect(noted('$f: Filter', { f: counting }, 10)).toEqual(['Filter.also', 'Filter.exact', 'Filter.text']);
    expect(read).toBe(0);
  });
});
