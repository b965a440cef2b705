import { describe as suite, expect, test } from 'vitest';
import { composeSupergraph, type Finding, type Hint } from './composition.ts';
import { describe, describeHints } from './report.ts';

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external"])`;
/** A subgraph whose own lines begin with the third. */
const subgraph = (name: string, ...lines: readonly string[]) => ({
  name,
  url: `http://127.0.0.1/${name}`,
  file: `subgraphs/${name}/schema.graphql`,
  sdl: [link, ...lines].join('\n'),
});
const compose = (...sources: readonly ReturnType<typeof subgraph>[]) => composeSupergraph(sources);
const errorsOf = (...sources: readonly ReturnType<typeof subgraph>[]): readonly Finding[] => {
  const composition = compose(...sources);
  return 'errors' in composition ? composition.errors : [];
};
const hintsOf = (...sources: readonly ReturnType<typeof subgraph>[]): readonly Hint[] => {
  const composition = compose(...sources);
  return 'hints' in composition ? composition.hints : [];
};
const things = subgraph(
  'a',
  'type Query { thing: Thing }',
  'type Thing @key(fields: "id") {',
  '  id: ID!',
  '}',
);

suite('composeSupergraph', () => {
  test('composes 2 subgraphs into one text with both, their URLs and one line end', () => {
    const composition = compose(things, subgraph('b', 'type Thing @key(fields: "id") { id: ID! size: Int }'));
    expect(composition).toMatchObject({ hints: [] });
    const { supergraphSdl } = composition as { supergraphSdl: string };
    expect(supergraphSdl).toContain('size: Int @join__field(graph: B)');
    expect(supergraphSdl).toContain('url: "http://127.0.0.1/b"');
    expect(supergraphSdl).toMatch(/[^\n]\n$/u);
  });

  test('tells the syntax errors of 2 files at once, each by file and line', () => {
    const errors = errorsOf(
      subgraph('a', 'type Query {', '  thing: }'),
      things,
      subgraph('b', '', '', 'typ T'),
    );
    expect(errors.map(({ code, places }) => [code, places])).toEqual([
      ['INVALID_GRAPHQL', ['subgraphs/a/schema.graphql:4']],
      ['INVALID_GRAPHQL', ['subgraphs/b/schema.graphql:5']],
    ]);
    expect(errors[0]?.message).toBe('Syntax Error: Expected Name, found "}".');
  });

  test('an empty schema is a finding, not a crash', () => {
    expect(errorsOf({ ...things, sdl: '' })).toMatchObject([{ places: ['subgraphs/a/schema.graphql:1'] }]);
  });

  test('a non-shareable field of 2 subgraphs is reported with the line of both, which federation leaves out', () => {
    const [error, ...others] = errorsOf(
      subgraph(
        'a',
        'type Query { thing: Thing }',
        'type Thing @key(fields: "id") {',
        '  id: ID!',
        '  size: Int',
        '}',
      ),
      subgraph('b', 'extend type Thing @key(fields: "id") {', '  id: ID!', '  size: Int', '}'),
    );
    expect(others).toEqual([]);
    expect(error?.code).toBe('INVALID_FIELD_SHARING');
    expect(error?.message).toContain('"Thing.size"');
    expect(error?.places).toEqual(['subgraphs/a/schema.graphql:6', 'subgraphs/b/schema.graphql:5']);
  });

  test('a key of 2 types is reported with both types and both lines', () => {
    const [error] = errorsOf(things, subgraph('b', 'type Thing @key(fields: "id") {', '  id: Int!', '}'));
    expect(error).toMatchObject({
      code: 'FIELD_TYPE_MISMATCH',
      places: ['subgraphs/a/schema.graphql:5', 'subgraphs/b/schema.graphql:4'],
    });
    expect(error?.message).toContain('it has type "ID!" in subgraph "a" but type "Int!" in subgraph "b"');
  });

  test('an unsatisfiable field is reported with the query that fails, the field, and the type in both', () => {
    const [error] = errorsOf(
      subgraph('a', 'type Query { thing: Thing }', 'type Thing {', '  id: ID! @shareable', '}'),
      subgraph(
        'b',
        'type Query { other: Thing }',
        'type Thing {',
        '  id: ID! @shareable',
        '  size: Int',
        '}',
      ),
    );
    expect(error?.code).toBe('SATISFIABILITY_ERROR');
    expect(error?.message).toContain('type "Thing" has no @key defined in subgraph "b"');
    expect(error?.places).toEqual([
      'subgraphs/b/schema.graphql:6',
      'subgraphs/a/schema.graphql:4',
      'subgraphs/b/schema.graphql:4',
    ]);
  });

  test('a type that is defined twice is reported with both lines of its own file, not of its namesake', () => {
    const [error] = errorsOf(
      subgraph('a', 'type Query { a: Int }', 'type Query { b: Int }'),
      subgraph('b', 'type Query { c: Int }'),
    );
    expect(error?.message).toBe('[a] There can be only one type named "Query"');
    expect(error?.places).toEqual(['subgraphs/a/schema.graphql:3', 'subgraphs/a/schema.graphql:4']);
  });

  test.each([
    ['an unknown type', 'type Query { a: Nope }', 'INVALID_GRAPHQL'],
    [
      'an unknown key field',
      'type Query { a: T } type T @key(fields: "nope") { id: ID! }',
      'KEY_INVALID_FIELDS',
    ],
    ['a directive that was not imported', 'type Query { a: Int @inaccessible }', 'INVALID_GRAPHQL'],
  ])('%s is reported with its code, subgraph and line', (_what, text, code) => {
    const errors = errorsOf(things, subgraph('b', text));
    expect(errors).toMatchObject([{ code, places: ['subgraphs/b/schema.graphql:3'] }]);
    expect(errors[0]?.message).toMatch(/^\[b\] /u);
  });

  test('schemas without any query are reported, though nowhere stands what is missing', () => {
    expect(errorsOf(subgraph('a', 'type Thing @key(fields: "id") { id: ID! }'))).toMatchObject([
      { code: 'NO_QUERIES', places: [] },
    ]);
  });

  test('a place is the line of a name, not of the description 3 lines above it', () => {
    const described = ['"""', 'Long.', '"""'];
    const hints = hintsOf(
      subgraph('a', 'type Query { code: Code @shareable }', ...described, 'enum Code { A B }'),
      subgraph('b', 'type Query { code: Code @shareable }', ...described, 'enum Code { A }'),
    );
    expect(hints).toMatchObject([
      {
        code: 'INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM',
        level: 'DEBUG',
        coordinate: 'Code.B',
        places: ['subgraphs/a/schema.graphql:7', 'subgraphs/b/schema.graphql:7'],
      },
    ]);
  });
});

suite('hints', () => {
  const hint = (change: Partial<Hint>): Hint => ({
    code: 'CODE',
    message: 'Something is odd.',
    level: 'WARN',
    coordinate: 'Thing.size',
    places: ['a.graphql:1', 'b.graphql:2'],
    ...change,
  });

  test('a finding is its code, its message and a line per place', () => {
    expect(describe(hint({}))).toBe('CODE: Something is odd.\n    at a.graphql:1\n    at b.graphql:2');
  });

  test('of 5 hints at the same places 4 messages are reported once each, and the places once', () => {
    const hints = ['w', 'x', 'y', 'z', 'z'].map((message) => hint({ message }));
    expect(describeHints(hints, false)).toEqual([
      'hint CODE, 4 of a kind:\n  w\n  x\n  y\n  z\n    at a.graphql:1\n    at b.graphql:2',
    ]);
  });

  test('another code or another place is another hint, in their order', () => {
    const told = describeHints([hint({}), hint({ code: 'OTHER' }), hint({ places: ['c.graphql:3'] })], false);
    expect(told.map((text) => text.split('\n').length)).toEqual([3, 3, 2]);
  });

  test("16 values of one enum that needs nobody's hand are 1 line, or in full when asked for", () => {
    const notes = Array.from({ length: 16 }, (_, index) =>
      hint({ code: 'ENUM', level: 'DEBUG', message: `value ${index}`, coordinate: `Code.V${index}` }),
    );
    expect(describeHints([...notes, hint({})], false)).toEqual([
      `hint ${describe(hint({}))}`,
      'note ENUM: 16 on Code, no action needed (--verbose lists them)',
    ]);
    const verbose = describeHints([...notes, hint({})], true).join('\n');
    for (const { message } of notes) expect(verbose).toContain(message);
    expect(describeHints([hint({ level: 'DEBUG', coordinate: undefined })], false)).toEqual([
      'note CODE: 1, no action needed (--verbose lists them)',
    ]);
  });

  test('descriptions that differ, and an optional argument that is lost, are hints to act on', () => {
    const hints = hintsOf(
      subgraph('a', '"One." type Query { a(size: Int): Int @shareable }'),
      subgraph('b', '"Two." type Query { a: Int @shareable }'),
    );
    expect(describeHints(hints, false).map((text) => text.split(':')[0])).toEqual([
      'hint INCONSISTENT_DESCRIPTION',
      'hint INCONSISTENT_ARGUMENT_PRESENCE',
    ]);
    for (const { places } of hints) expect(places).toContain('subgraphs/a/schema.graphql:3');
  });
});
