// The first state of the fixture history: a small graph of three subgraphs, with two released versions of an app.
import { createHash } from 'node:crypto';
import type { SubgraphSource } from '../../compose/configuration.ts';
import type { TextFile } from '../operations/manifests.ts';

const link = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@authenticated", "@external", "@inaccessible", "@key", "@override", "@requiresScopes", "@shareable", "@tag"]
  )
`;

export const catalogue = `${link}
type Query {
  product(id: ID!): Product
  products(first: Int = 20, where: ProductWhere, sort: SortOrder): [Product!]!
  search(text: String!): [SearchResult!]!
  brands: [Brand!]!
}

type Mutation {
  rate(input: RateInput!): RateResult!
  importProducts(records: [ProductRecord!]!, dryRun: Boolean): Int! @inaccessible
  forgetProducts(ids: [ID!]!): Int! @inaccessible
}

interface Node {
  id: ID!
}

type Product implements Node @key(fields: "id") @key(fields: "sku") {
  id: ID!
  sku: String!
  name: String!
  "Up to 5000 characters."
  description: String
  price: Money!
  state: ProductState!
  weight: Float
  stars(of: Int = 5): Int!
  label: String @deprecated(reason: "Use name.")
}

type Brand {
  name: String!
  site: String
}

type Shelf {
  code: String!
}

union SearchResult = Product | Brand | Shelf

enum ProductState {
  ACTIVE
  INACTIVE
  GONE
}

enum SortOrder {
  NAME
  PRICE
  NEWEST
}

input ProductWhere {
  text: String
  state: ProductState
  limit: Int = 10
}

input RateInput {
  productId: ID!
  stars: Int!
  comment: String
}

union RateResult = RateSuccess | UnknownProduct

type RateSuccess {
  product: Product!
}

interface Error {
  message: String!
}

type UnknownProduct implements Error {
  message: String!
  productId: ID!
}

type Money @shareable {
  amount: String!
  currency: String!
}

input ProductRecord @inaccessible {
  ref: String!
  name: String
}
`;

export const orders = `${link}
type Query {
  order(number: String!): Order
}

type Order @key(fields: "id") @key(fields: "number") {
  id: ID!
  number: String!
  total: Money!
  note: String
  lines: [Line!]!
}

type Line {
  quantity: Int!
  product: Product
}

type Product @key(fields: "sku", resolvable: false) {
  sku: String!
}

type Money @shareable {
  amount: String!
  currency: String!
}
`;

export const people = `${link}
type Query {
  me: Customer @authenticated
}

type Customer @key(fields: "id") {
  id: ID!
  name: String!
  phone: String
}

type Order @key(fields: "number") {
  number: String!
  customer: Customer
}
`;

export const files = { catalogue, orders, people };
export type Name = keyof typeof files;

export const sourcesOf = (texts: Readonly<Record<string, string>>): SubgraphSource[] =>
  Object.entries(texts).map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1/${name}`,
    file: `subgraphs/${name}/schema.graphql`,
    sdl,
  }));

/** Name and text, as a client's build writes them down. */
export const manifestOf = (file: string, operations: Readonly<Record<string, string>>): TextFile => ({
  file,
  text: JSON.stringify(
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: Object.entries(operations).map(([name, body]) => ({
        id: createHash('sha256').update(body).digest('hex'),
        name,
        type: body.startsWith('mutation') ? 'mutation' : 'query',
        body,
      })),
    },
    null,
    2,
  ),
});

export const appOne = {
  Detail:
    'query Detail($id: ID!) { product(id: $id) { id name description price { amount currency } state stars } }',
  Order:
    'query Order($number: String!) { order(number: $number) { number total { amount } lines { quantity product { name } } customer { name } } }',
};
export const appTwo = {
  Search:
    'query Search($text: String!) { search(text: $text) { __typename ... on Product { name } ... on Shelf { code } } }',
  List: 'query List($where: ProductWhere) { products(first: 5, where: $where, sort: NAME) { id } active: products(where: { state: ACTIVE }) { id } }',
  Rate: 'mutation Rate($input: RateInput!) { rate(input: $input) { ... on RateSuccess { product { id } } ... on Error { message } } }',
  Me: 'query Me { me { name } }',
};

export const manifests = [
  manifestOf('storefront/manifests/app-1.0.0.json', appOne),
  manifestOf('storefront/manifests/app-2.0.0.json', appTwo),
];

export const programs: readonly TextFile[] = [
  {
    file: 'subgraphs/orders/src/peers/catalogue.ts',
    text: "const ASK =\n  'query OrdersAsks($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { sku weight } } }';",
  },
  { file: 'tools/src/import/products.ts', text: "export const command = { name: 'importProducts', input };" },
];
