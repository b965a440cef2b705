import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../compose/configuration.ts';
import { lintSchemas } from './lint.ts';
import { exceptions } from './exceptions.ts';
import { messageOf, schema, thing, told } from './testing.ts';

const root = `${import.meta.dirname}/../../../..`;

describe('the five schemas of this repository', async () => {
  const sources = await readConfiguration(`${root}/supergraph.yaml`);

  test('break no rule', async () => {
    expect(sources).toHaveLength(5);
    expect(await lintSchemas(sources)).toEqual([]);
  });

  test('need each of the exceptions: every one names a field that is there and breaks the rule', async () => {
    const needed = await lintSchemas(sources, []);
    const excepted = exceptions.flatMap(({ code, coordinates }) => coordinates.map((at) => `${code} ${at}`));
    expect(needed.map(({ code, coordinate }) => `${code} ${coordinate ?? ''}`).sort()).toEqual(
      excepted.sort(),
    );
    for (const { reason } of exceptions) expect(reason).toMatch(/^[A-Z].+\.$/u);
  });
});

describe('what is reported', () => {
  test('SDL with a syntax error is one finding with its line, and the others are linted', async () => {
    expect(await told(schema('a', 'type T {', '  x: }'), schema('b', 'scalar code'))).toEqual([
      'INVALID_GRAPHQL a.graphql:2',
      'naming-convention b.graphql:1 code',
      'require-description b.graphql:1 code',
    ]);
  });

  test('findings stand in the order of their lines, the 10th after the 9th', async () => {
    const fields = Array.from({ length: 10 }, (_, index) => `  f${index}: Int`);
    const places = (await lintSchemas([thing(...fields)])).map(({ places: [place] }) => place);
    expect(places).toEqual(Array.from({ length: 10 }, (_, index) => `a.graphql:${index + 4}`));
  });

  test('a second call sees its own schemas, not those of the first', async () => {
    const bad = schema('a', '"T." type T {', '  "X." XY: Int', '}');
    expect(await told(bad)).toEqual(['naming-convention a.graphql:2 T.XY']);
    expect(await told(schema('a', '"T." type T {', '  "X." xy: Int', '}'))).toEqual([]);
    expect(await told(bad)).toEqual(['naming-convention a.graphql:2 T.XY']);
  });

  test('no comment in a schema turns a rule off', async () => {
    expect(await told(schema('a', '# eslint-disable', 'scalar T'))).toEqual([
      'require-description a.graphql:2 T',
    ]);
  });
});

describe('rules of graphql-eslint', () => {
  test.each([
    ['a type', ['type T {', '  "X." x: Int', '}'], 'a.graphql:1 T'],
    ['a field', ['"T." type T {', '  x: Int', '}'], 'a.graphql:2 T.x'],
    ['an argument', ['"T." type T {', '  "X." x(', '    y: Int', '  ): Int', '}'], 'a.graphql:3 T.x(y:)'],
    ['a value', ['"E." enum E {', '  ONE', '}'], 'a.graphql:2 E.ONE'],
    ['an input', ['"T." input TInput {', '  x: Int', '}'], 'a.graphql:2 TInput.x'],
    ['a directive', ['directive @d on OBJECT'], 'a.graphql:1 @d'],
    ['a field of a root', ['type Query {', '  x: Int', '}'], 'a.graphql:2 Query.x'],
    ['an empty text', ['"" scalar T'], 'a.graphql:1 T'],
  ])('%s without a description is reported by its line', async (_what, lines, where) => {
    expect(await told(schema('a', ...lines))).toEqual([`require-description ${where}`]);
  });

  test.each([
    ['a type in small letters', ['"T." type thing_a {', '  "X." x: Int', '}'], 'a.graphql:1 thing_a'],
    ['a field with a line', ['"T." type T {', '  "X." x_y: Int', '}'], 'a.graphql:2 T.x_y'],
    ['a value in small letters', ['"E." enum E {', '  "One." one', '}'], 'a.graphql:2 E.one'],
    ['an input like an output', ['"T." input T {', '  "X." x: Int', '}'], 'a.graphql:1 T'],
    ['a query that begins with get', ['type Query {', '  "X." getX: Int', '}'], 'a.graphql:2 Query.getX'],
  ])('%s is reported by its line', async (_what, lines, where) => {
    expect(await told(schema('a', ...lines))).toEqual([`naming-convention ${where}`]);
  });

  test('`Thing.thingName` repeats its type, and the message says what to do', async () => {
    const bad = thing('  "Its name." thingName: String');
    expect(await told(bad)).toEqual(['no-typename-prefix a.graphql:4 Thing.thingName']);
    expect(await messageOf('no-typename-prefix', bad)).toMatch(
      /^Thing\.thingName: .* Leave the prefix out\.$/u,
    );
  });

  test('a deprecation without a reason, and one with an empty reason, are reported', async () => {
    expect(await told(thing('  "X." x: Int @deprecated', '  "Y." y: Int @deprecated(reason: " ")'))).toEqual([
      'require-deprecation-reason a.graphql:4 Thing.x',
      'require-deprecation-reason a.graphql:5 Thing.y',
    ]);
  });

  const page = '@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])';
  test('a connection without `first` and `after`, `edges` and a PageInfo that are none, are reported', async () => {
    const bad = [
      'type Query {',
      `  "Things." things: ThingConnection ${page}`,
      '}',
      '"A page."',
      'type ThingConnection {',
      '  "Things." nodes: [Thing!]!',
      '  "How many." totalCount: Int!',
      '  "Page." pageInfo: PageInfo',
      '}',
      '"A thing." type Thing { "X." x: Int }',
      '"Page."',
      'type PageInfo {',
      '  "More." hasNextPage: Boolean',
      '}',
    ];
    const findings = await told(schema('a', ...bad));
    expect(findings).toContain('relay-arguments a.graphql:2 Query.things');
    expect(findings).toContain('relay-connection-types a.graphql:5 ThingConnection');
    expect(findings).toContain('relay-connection-types a.graphql:8 ThingConnection.pageInfo');
    expect(findings).toContain('relay-page-info a.graphql:13 PageInfo.hasNextPage');
  });

  test('a domain without a list needs no PageInfo', async () => {
    expect(await told(thing())).toEqual([]);
  });
});

describe('deprecation-names-replacement', () => {
  const deprecated = (reason: string) =>
    thing('  "X." x: Int', `  "Y." y: Int @deprecated(reason: "${reason}")`);

  test.each([
    'Use `x`.',
    'Use x instead.',
    'Rounded; use `Thing.x`.',
    'No replacement: nobody ever asked for it.',
  ])('"%s" is good', async (reason) => {
    expect(await told(deprecated(reason))).toEqual([]);
  });

  test.each(['Old.', 'No replacement.', 'Use `z`.', 'Use `Other.x`.', 'Use `y`.'])(
    '"%s" is reported by its line',
    async (reason) => {
      expect(await told(deprecated(reason))).toEqual(['deprecation-names-replacement a.graphql:5 Thing.y']);
    },
  );

  test('the replacement may be a field that another domain adds, a value or an argument', async () => {
    expect(
      await told(
        thing('  "X." x: Int @deprecated(reason: "Use `weight`.")'),
        schema(
          'b',
          '"A thing."',
          'type Thing @key(fields: "id") {',
          '  "Id." id: ID!',
          '  "W." weight: Int',
          '}',
        ),
        schema('c', '"E." enum E {', '  "A." A', '  "B." B @deprecated(reason: "Use `A`.")', '}'),
        schema(
          'd',
          'type Query {',
          '  "X." x("Y." y: Int, "Z." z: Int @deprecated(reason: "Use `y`.")): Int',
          '}',
        ),
      ),
    ).toEqual([]);
  });
});

describe('entity-nullable', () => {
  const owner = schema(
    'products',
    '"P."',
    'type Product @key(fields: "id") {',
    '  "Id." id: ID!',
    '  "Name." name: String!',
    '  "Price." price: Int!',
    '}',
    '"Ok."',
    'type Wrapper {',
    '  "Own." product: Product!',
    '}',
  );
  const stub = (field: string, more = '  "Id." id: ID!') =>
    schema(
      'orders',
      '"L."',
      'type Line {',
      `  "P." product: ${field}`,
      '}',
      '"P."',
      'type Product @key(fields: "id") {',
      more,
      '}',
    );

  test('a reference to the entity of another subgraph that is never null is reported by its line', async () => {
    expect(await told(owner, stub('Product!'))).toEqual(['entity-nullable orders.graphql:3 Line.product']);
    expect(await messageOf('entity-nullable', owner, stub('Product!'))).toBe(
      'Line.product can never be null, and it leads to Product, which products owns: if one of the two is down, the whole answer around it is lost. Leave out the "!" at its end.',
    );
  });

  test('whichever subgraph is named first; and `resolvable: false` owns nothing', async () => {
    const keyOnly = stub('Product!');
    const sdl = keyOnly.sdl.replace('"id")', '"id", resolvable: false)');
    expect(await told({ ...keyOnly, sdl }, owner)).toEqual(['entity-nullable orders.graphql:3 Line.product']);
  });

  test('one that may be null is good, and so is the non-null one of the owner', async () => {
    expect(await told(owner, stub('Product'))).toEqual([]);
  });

  test('a list is good when it, or an item, may be null', async () => {
    const sized = (type: string) => `${type} @listSize(assumedSize: 3)`;
    expect(await told(owner, stub(sized('[Product!]')))).toEqual([]);
    expect(await told(owner, stub(sized('[Product]!')))).toEqual([]);
    expect(await told(owner, stub(sized('[Product!]!')))).toEqual([
      'entity-nullable orders.graphql:3 Line.product',
    ]);
  });

  test('a field added to the entity of another subgraph is reported, its key is not', async () => {
    expect(await told(owner, stub('Product', '  "Id." id: ID!\n  "Sold." sold: Int!'))).toEqual([
      'entity-nullable orders.graphql:8 Product.sold',
    ]);
  });

  test('a union with the entity of another subgraph is reported', async () => {
    const union = stub('Found!');
    const sdl = `${union.sdl}\n"Found."\nunion Found = Line | Product`;
    expect(await told(owner, { ...union, sdl })).toEqual(['entity-nullable orders.graphql:3 Line.product']);
  });
});

describe('bounded-lists', () => {
  test('a list of objects without a size is reported; one with @listSize, one of leaves and a command are good', async () => {
    expect(
      await told(
        schema(
          'a',
          '"T." type Thing {',
          '  "X." parts: [Part!]!',
          '  "Y." few: [Part!]! @listSize(assumedSize: 3)',
          '  "Z." tags: [String!]!',
          '  "E." states: [State!]!',
          '}',
          '"P." type Part { "X." x: Int }',
          '"S." enum State { "A." A }',
          'type Mutation {',
          '  "For programs." load: [Part!]! @inaccessible',
          '}',
        ),
      ),
    ).toEqual(['bounded-lists a.graphql:2 Thing.parts']);
  });

  test('a connection whose page the router cannot price is reported by its line', async () => {
    const page = '("F." first: Int, "A." after: String)';
    const query = (directive: string) =>
      told(schema('a', 'type Query {', `  "T." things${page}: ThingConnection ${directive}`, '}'));
    expect(await query('')).toEqual(['bounded-lists a.graphql:2 Query.things']);
    expect(await query('@listSize(assumedSize: 20)')).toEqual(['bounded-lists a.graphql:2 Query.things']);
    expect(await query('@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])')).toEqual(
      [],
    );
  });
});

describe('connection-shape', () => {
  test('`nodes`, `totalCount`, and `cursor` and `node` of the edge that are missing are reported, each once', async () => {
    const findings = await lintSchemas([
      schema(
        'a',
        '"Page."',
        'type ThingConnection {',
        '  "Edges." edges: [ThingEdge!]!',
        '  "Info." pageInfo: PageInfo!',
        '}',
        '"Edge."',
        'type ThingEdge {',
        '  "X." x: Int',
        '}',
      ),
    ]);
    expect(findings.map(({ code, message }) => `${code} ${message.split(':')[0] ?? ''}`)).toEqual([
      'connection-shape ThingConnection has no list "nodes"',
      'connection-shape ThingConnection has no "totalCount',
      'connection-shape ThingEdge has no "cursor',
      'connection-shape ThingEdge has no "node',
    ]);
  });
});

describe('mutations', () => {
  const mutation = (field: string, ...types: readonly string[]) =>
    schema(
      'a',
      'type Mutation {',
      `  "Does." ${field}`,
      '}',
      '"I." input OpenShopInput { "K." idempotencyKey: String }',
      '"O." type OpenShopSuccess { "O." open: Boolean! }',
      '"E." interface Error { "M." message: String! }',
      '"F." type NotFound implements Error { "M." message: String! }',
      '"N." type Nothing { "M." message: String! }',
      ...types,
    );
  const open = 'openShop("I." input: OpenShopInput!): OpenShopResult';

  test('a union of one success and of failures that implement Error is good', async () => {
    expect(await told(mutation(open, '"R." union OpenShopResult = OpenShopSuccess | NotFound'))).toEqual([]);
  });

  test.each([
    ['a mutation that answers no union', open.replace('Result', 'Success'), ''],
    [
      'a list of unions',
      `${open.replace('OpenShopResult', '[OpenShopResult!]')} @listSize(assumedSize: 2)`,
      '= OpenShopSuccess | NotFound',
    ],
    ['a member that is no Error', open, '= OpenShopSuccess | Nothing'],
    ['a union that cannot succeed', open, '= NotFound'],
  ])('%s is reported by its line', async (_what, field, members) => {
    const types = members === '' ? [] : [`"R." union OpenShopResult ${members}`];
    expect(await told(mutation(field, ...types))).toEqual(['mutation-result a.graphql:2 Mutation.openShop']);
  });

  test('a union that another mutation answers is reported', async () => {
    const field = 'reopenShop("I." input: OpenShopInput!): OpenShopResult';
    expect(await told(mutation(field, '"R." union OpenShopResult = OpenShopSuccess | NotFound'))).toEqual([
      'mutation-result a.graphql:2 Mutation.reopenShop',
    ]);
  });

  test('a mutation without idempotencyKey is reported with what to add; a command between domains is not', async () => {
    const union = '"R." union OpenShopResult = OpenShopSuccess | NotFound';
    const without = mutation('openShop("Id." id: ID!): OpenShopResult', union);
    expect(await told(without)).toEqual(['idempotency-key a.graphql:2 Mutation.openShop']);
    expect(await messageOf('idempotency-key', without)).toContain(
      'Add `idempotencyKey: String` to its input.',
    );
    expect(await told(mutation('openShop("Id." id: ID!): Boolean! @inaccessible'))).toEqual([]);
  });
});
