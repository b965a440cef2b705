// Generates hostile requests: each has wrong bytes, HTTP, JSON, GraphQL or variables.
import fc from 'fast-check';

/** One request as it is sent; `raw` is not HTTP, or barely. */
export type HostileRequest =
  | { readonly kind: 'raw'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'http';
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    };

/** Documents that the graph answers; `broken` damages some of them. */
const documents = [
  '{ products(first: 2) { totalCount nodes { id name price { amount currency } stock { available } } pageInfo { endCursor } } }',
  'query Order($number: String!) { order(number: $number) { number status customer { name } lines { quantity product { name sku } } } }',
  'query P($first: Int, $after: String, $where: ProductWhere, $orderBy: ProductOrderBy! = CREATED_AT_DESC) { products(first: $first, after: $after, where: $where, orderBy: $orderBy) { nodes { slug } } }',
  'query C($first: Int, $where: CustomerWhere) { customers(first: $first, where: $where) { nodes { id name email } } }',
  'query One($id: ID, $sku: String) { product(id: $id, sku: $sku) { ...F } } fragment F on Product { id name sku }',
  'mutation M($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename ... on Error { code message } } }',
  '{ __schema { types { name fields { name } } } a: __type(name: "Query") { name } }',
  'query Twice($is: Boolean! = true) { categories(first: 1) @include(if: $is) { nodes { id } } x: categories @skip(if: $is) { totalCount } }',
] as const;
const names = [
  ...['id', 'number', 'sku', 'first', 'after', 'where', 'orderBy', 'input', 'is', 'email', 'search', 'name'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__typename', '', '\ud800', 'x'.repeat(300)],
];

/** An object with own keys of any name, even `__proto__`, as JSON.parse makes it. */
const objectOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 5 }).map((entries) => {
    const object = Object.create(null) as Record<string, unknown>;
    for (const [name, each] of entries) {
      Object.defineProperty(object, name, { value: each, enumerable: true, configurable: true });
    }
    return object;
  });

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\ud800',
    '\udfff\ud83d',
    '\u0000',
    '\ufeff',
    '%00',
    "' or 1=1 --",
    '../../etc/passwd',
    '${7*7}',
    'null',
  ),
  fc.integer({ min: 1, max: 20_000 }).map((length) => 'a'.repeat(length)),
);
const oddNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 2 ** 31, 2 ** 53, 1e308, 5e-324, -(2 ** 63), 0.1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);
const { value: oddValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, [], {}),
    oddNumber,
    oddText,
    fc.array(tie('value'), { maxLength: 4 }),
    objectOf(tie('value')),
  ),
}));

/** A text with 1 to 4 pieces replaced, removed or inserted. */
const broken = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(12),
          fc.oneof(
            fc.constantFrom(
              ...[
                '',
                '{',
                '}',
                '(',
                ')',
                '"',
                '"""',
                '@',
                '...',
                '$',
                '!',
                ':',
                '#',
                '\\',
                '\u0000',
                '[',
                ']',
              ],
            ),
            fc.constantFrom(
              ...[
                '9'.repeat(400),
                '1e999',
                '-',
                '@skip',
                '@include(if: 1)',
                ' on ',
                'fragment F on F { ...F } ',
              ],
            ),
            fc.constantFrom(
              ...[
                '__proto__',
                'constructor: id',
                'a:id '.repeat(30),
                '{a'.repeat(200),
                '{ id }',
                '$id',
                '\ud800',
              ],
            ),
            oddText,
          ),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([whole, edits]) =>
      edits.reduce((current, [where, length, piece]) => {
        const start = Math.floor(where * current.length);
        return current.slice(0, start) + piece + current.slice(start + length);
      }, whole),
    );

const document = fc.constantFrom<string>(...documents);
const anyDocument = fc.oneof(
  { weight: 6, arbitrary: document },
  { weight: 4, arbitrary: broken(document) },
  { weight: 1, arbitrary: oddText },
);
const oddExtensions = fc.oneof(
  fc.constantFrom(
    { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    { persistedQuery: { version: 2, sha256Hash: 1 } },
    { persistedQuery: null },
    { persistedQuery: { __proto__: null } },
  ),
  oddValue,
);
const graphqlBody = fc
  .record(
    {
      query: fc.oneof({ weight: 8, arbitrary: anyDocument }, { weight: 1, arbitrary: oddValue }),
      variables: fc.oneof({ weight: 4, arbitrary: objectOf(oddValue) }, { weight: 1, arbitrary: oddValue }),
      operationName: fc.oneof(fc.constantFrom('Order', 'P', 'M', '__proto__', 'constructor'), oddValue),
      extensions: oddExtensions,
      documentId: fc.oneof(fc.constantFrom('a'.repeat(64), 'sha256:x', '__proto__'), oddValue),
      id: oddValue,
    },
    { requiredKeys: [] },
  )
  // Half of them have only a query and variables, so that they pass the first checks of the router.
  .chain((odd) => fc.constantFrom(odd, { query: odd.query ?? documents[0], variables: odd.variables ?? {} }))
  .map((body) => JSON.stringify(body));
const oddJson = fc.oneof(
  oddValue.map((value) => JSON.stringify(value)),
  fc.integer({ min: 1, max: 30_000 }).map((depth) => '['.repeat(depth)),
  fc.integer({ min: 1, max: 15_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc
    .integer({ min: 1, max: 8_000 })
    .map((depth) => `{"query":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`),
  fc.constantFrom(
    '{"query":1e999}',
    '{"query":"{__typename}","variables":{"first":1e999}}',
    '{"query":"\\ud800"}',
    '\ufeff{}',
  ),
  fc.constantFrom(
    '{"query":"{__typename}","query":"}"}',
    '{"__proto__":{"query":"{__typename}"}}',
    '{"query":"{a}",}',
  ),
);
const body: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: graphqlBody.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: oddJson.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: broken(graphqlBody).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: broken(graphqlBody).map((text) => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

const headerText = fc.oneof(
  fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[^\x20-\x7e]/gu, '?')),
  fc.constantFrom(
    '',
    'null',
    '*',
    'a'.repeat(3_000),
    'Bearer',
    'Bearer eyJhbGciOiJub25lIn0.e30.',
    'Basic OjpudWxs',
  ),
);
const oddHeaders = fc.dictionary(
  fc.constantFrom(
    ...[
      'accept',
      'content-encoding',
      'accept-encoding',
      'authorization',
      'x-api-key',
      'x-request-id',
      'origin',
    ],
    ...[
      'cookie',
      'x-forwarded-for',
      'kawa-identity',
      'apollographql-client-name',
      'apollographql-client-version',
    ],
    ...[
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'if-none-match',
      'range',
      'te',
      'upgrade',
      'expect',
    ],
  ),
  headerText,
  { maxKeys: 3 },
);
const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Record<string, string>>({ 'content-type': 'application/json' }) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.constantFrom(
          'text/plain',
          'application/graphql',
          'multipart/form-data; boundary=x',
          'application/json; charset=utf-16',
        ),
        fc.constantFrom(
          'application/x-www-form-urlencoded',
          'application/json;',
          ';',
          'application/json; charset',
        ),
        headerText,
      )
      .map((type): Record<string, string> => ({ 'content-type': type })),
  },
  { weight: 1, arbitrary: fc.constant<Record<string, string>>({}) },
);
const posted = fc.record({
  kind: fc.constant('http' as const),
  method: fc.constant('POST'),
  path: fc.constant('/graphql'),
  headers: fc
    .tuple(contentType, fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, oddHeaders))
    .map(([type, odd]) => ({ ...odd, ...type })),
  body,
});

const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());
const search = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'query',
        'variables',
        'operationName',
        'extensions',
        'documentId',
        '__proto__',
        'query',
      ),
      fc.oneof(
        anyDocument.map((text) => escaped(text.slice(0, 2_000))),
        oddValue.map((value) => escaped((JSON.stringify(value) ?? '').slice(0, 2_000))),
        fc.constantFrom('%', '%ff', '%00', '[', ''),
      ),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const oddPath = fc.oneof(
  { weight: 4, arbitrary: search.map((text) => `/graphql?${text}`) },
  fc.constantFrom(
    '/',
    '//',
    '/graphql/',
    '/GRAPHQL',
    '/graphql;a',
    '/%67raphql',
    '/graphql%00',
    '*',
    'http://elsewhere.example/graphql',
  ),
  fc.constantFrom(
    '/metrics',
    '/health/live',
    '/health/ready',
    '/.well-known/jwks.json',
    '/graphiql',
    '/../etc/passwd',
    '/.env',
    '/graphiql/../../x',
  ),
  fc.webPath({ size: 'small' }).map((path) => `/${path}`),
);
const addressed = fc.record({
  kind: fc.constant('http' as const),
  method: fc.oneof(
    { weight: 4, arbitrary: fc.constant('GET') },
    fc.constantFrom(
      'HEAD',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
      'PURGE',
      'POST',
      'QUERY',
      'CONNECT',
    ),
  ),
  path: oddPath,
  headers: oddHeaders,
  body: fc.constant(new Uint8Array()),
});

const raw = fc.record({
  kind: fc.constant('raw' as const),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 400 }),
    broken(
      fc.constantFrom(
        'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 24\r\n\r\n{"query":"{__typename}"}',
        'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n18\r\n{"query":"{__typename}"}\r\n0\r\n\r\n',
        'GET /graphql?query={__typename} HTTP/1.1\r\nhost: a\r\napollo-require-preflight: 1\r\n\r\n',
        'GET / HTTP/2.0\r\n\r\nPRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      ),
    ).map((text) => Buffer.from(text, 'latin1')),
    fc
      .integer({ min: 100, max: 40_000 })
      .map((length) => Buffer.from(`GET / HTTP/1.1\r\nx: ${'y'.repeat(length)}\r\n\r\n`)),
  ),
});

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 7, arbitrary: posted },
  { weight: 3, arbitrary: addressed },
  { weight: 1, arbitrary: raw },
);
