import { describe, expect, test } from 'vitest';
import { afterLastLine, appendTo, replaceOnce } from './edit.ts';
import { Refusal } from './refusal.ts';
import { addToCompose, addToSupergraph } from './yaml-lists.ts';

describe('appendTo', () => {
  test.each([
    [
      'an array behind `as const`',
      "const A = ['x'] as const;",
      ['A'],
      "'y'",
      "const A = ['x',\n'y'\n] as const;",
    ],
    ['an empty array', 'const A = [];', ['A'], '1', 'const A = [\n1\n];'],
    [
      'an object with a last comma',
      'const o: T = { a: 1, };',
      ['o'],
      'b: 2',
      'const o: T = { a: 1,\nb: 2\n};',
    ],
    ['a list within an object', 'const o = { l: [1] };', ['o', 'l'], '2', 'const o = { l: [1,\n2\n] };'],
    ['an interface', 'interface I { a: 1; }', ['I'], 'b: 2;', 'interface I { a: 1;\nb: 2;\n}'],
  ])('%s', (_, text, path, addition, expected) => {
    expect(appendTo(path, addition)(text)).toBe(expected);
  });

  test('a name that only a comment and a text have is no place', () => {
    expect(() => appendTo(['A'], '1')("// const A = []\nconst b = 'A = []';")).toThrow(
      'there is no list or object "A"',
    );
  });
});

test('a place that is not there, or is there twice, is a Refusal that tells what belongs there', () => {
  for (const edit of [afterLastLine(/^STAFF_URL=$/u, 'THINGS_URL='), replaceOnce(/twice/u, 'THINGS_URL=')]) {
    expect(() => edit('twice\ntwice')).toThrow(Refusal);
    expect(() => edit('twice\ntwice')).toThrow('THINGS_URL=');
  }
});

describe('YAML', () => {
  const things = { domain: 'things', DOMAIN: 'THINGS', port: 4009 };

  test('supergraph.yaml keeps its comments', () => {
    const text = '# why\nsubgraphs:\n  # first\n  a:\n    routing_url: http://127.0.0.1:4001/graphql\n';
    expect(addToSupergraph(things)(text)).toBe(
      `${text}  things:\n    routing_url: http://127.0.0.1:4009/graphql\n    schema:\n      file: subgraphs/things/schema.graphql\n`,
    );
  });

  test('docker-compose.yml without a service that every graph has is a Refusal', () => {
    expect(() => addToCompose(things)('x-urls: {}\nservices: {}\n')).toThrow(Refusal);
  });
});
