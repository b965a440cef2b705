// A test graph that differs from a shop: a library with interfaces, unions, @requires, @provides, nested and compound keys,
// an @interfaceObject, lists of lists and renamed fields. It has four subgraphs, built with Apollo's library.
import type { GraphQLResolverMap } from '@apollo/subgraph';
import { parse, type DocumentNode } from 'graphql';
import { items, loans, people, ratingOf, type Item } from './library-data.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requires", "@provides", "@external", "@shareable", "@interfaceObject", "@inaccessible"])`;

export interface TestSubgraph {
  name: string;
  typeDefs: DocumentNode;
  resolvers: GraphQLResolverMap;
}

const catalogue: TestSubgraph = {
  name: 'catalogue',
  typeDefs: parse(`${link}
    scalar Anything
    enum Condition { NEW WORN LOST @inaccessible }
    type Query {
      item(id: ID!): Item
      items(first: Int = 4): [Item!]!
      shelves: [[Item]]
      search(text: String!, filter: SearchFilter): [SearchResult!]!
      echo(text: String): String
      strict: Strict
      anything: Anything
    }
    type Mutation { relabel(id: ID!, title: String!): Item  fail: Boolean }
    input SearchFilter { minPages: Int, condition: Condition = NEW }
    type Strict { mandatory: String!  optional: String }
    union SearchResult = Book | Film | Shelf
    type Shelf { code: String!  items: [Item!]! }
    interface Item @key(fields: "id") { id: ID!  title: String!  creators: [Person!]!  condition: Condition  weight: Int }
    type Book implements Item @key(fields: "id") @key(fields: "isbn { prefix number }") {
      id: ID!  title: String!  creators: [Person!]!  condition: Condition  weight: Int @shareable
      pages: Int!  isbn: Isbn!  sequel: Book  editor: Person @provides(fields: "name")  detail: String
    }
    type Film implements Item @key(fields: "id") {
      id: ID!  title: String!  creators: [Person!]!  condition: Condition  weight: Int @shareable  minutes: Int!  detail: Int
    }
    type Isbn @shareable { prefix: String!  number: String! }
    type Person @key(fields: "id") { id: ID!  name: String! @external }
  `),
  resolvers: {
    Query: {
      item: (_: unknown, { id }: { id: string }) => items.find((item) => item.id === id),
      items: (_: unknown, { first }: { first: number }) => items.slice(0, first),
      shelves: () => [[items[0], null, items[2]], [], [items[1], items[0]]],
      search: (_: unknown, { text }: { text: string }) => [
        ...items.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())),
        { __typename: 'Shelf', code: 'A1', items: items.slice(0, 2) },
      ],
      echo: (_: unknown, { text }: { text?: string }) => text ?? null,
      strict: () => ({ optional: 'here' }),
      anything: () => ({ b: [1, { a: null }], __proto__: null }),
    },
    Mutation: {
      relabel: (_: unknown, { id, title }: { id: string; title: string }) => {
        const item = items.find((known) => known.id === id);
        return item && { ...item, title };
      },
      fail: () => {
        throw new Error('secret text of a resolver');
      },
    },
    Item: { __resolveReference: itemOf },
    Book: {
      __resolveReference: itemOf,
      sequel: ({ sequelId }: Item) => items.find(({ id }) => id === sequelId),
      creators: ({ creatorIds }: Item) => creatorIds.map((id) => ({ id })),
      editor: ({ creatorIds }: Item) => people.find(({ id }) => id === creatorIds[0]),
      detail: ({ id }: Item) => `detail of ${id}`,
    },
    Film: {
      __resolveReference: itemOf,
      creators: ({ creatorIds }: Item) => creatorIds.map((id) => ({ id })),
      detail: () => 7,
    },
  },
};

function itemOf(reference: { id?: string; isbn?: { number: string } }): Item | undefined {
  return items.find(
    ({ id, isbn }) => id === reference.id || (isbn && isbn.number === reference.isbn?.number),
  );
}

const staff: TestSubgraph = {
  name: 'staff',
  typeDefs: parse(`${link}
    type Query { people: [Person!]!  person(id: ID!): Person }
    type Person @key(fields: "id") {
      id: ID!  name: String! @shareable  born: Int  secret: String @inaccessible  favourite: Item  friends(first: Int): [Person]
    }
    interface Item @key(fields: "id", resolvable: false) { id: ID! }
    type Book implements Item @key(fields: "id", resolvable: false) { id: ID! }
    type Film implements Item @key(fields: "id", resolvable: false) { id: ID! }
  `),
  resolvers: {
    Query: {
      people: () => people,
      person: (_: unknown, { id }: { id: string }) => people.find((one) => one.id === id),
    },
    Person: {
      __resolveReference: ({ id }: { id: string }) => {
        if (id === 'broken') throw new Error('secret text of a resolver');
        return people.find((one) => one.id === id);
      },
      favourite: ({ favouriteId }: { favouriteId?: string }) => items.find(({ id }) => id === favouriteId),
      friends: ({ id }: { id: string }, { first }: { first?: number }) =>
        people.filter((one) => one.id !== id).slice(0, first ?? 2),
    },
  },
};

const reviews: TestSubgraph = {
  name: 'reviews',
  typeDefs: parse(`${link}
    type Query { latest: [Review!]!  loan(code: String!, year: Int!): Loan }
    type Review { text: String!  stars: Int!  item: Item!  author: Person }
    type Person @key(fields: "id") { id: ID!  name: String! @external  reviews: [Review!]!  signature: String @requires(fields: "name") }
    type Item @key(fields: "id") @interfaceObject { id: ID!  rating: Float  reviews(first: Int): [Review!]! }
    type Loan @key(fields: "code year") { code: String!  year: Int!  item: Item  borrower: Person }
  `),
  resolvers: {
    Query: {
      latest: () => items.slice(0, 3).map((item) => reviewOf(item)),
      loan: (_: unknown, { code, year }: { code: string; year: number }) =>
        loans.find((loan) => loan.code === code && loan.year === year),
    },
    Review: { item: ({ itemId }: { itemId: string }) => ({ id: itemId }) },
    Person: {
      __resolveReference: (reference: object) => reference,
      reviews: ({ id }: { id: string }) =>
        items.filter(({ creatorIds }) => creatorIds.includes(id)).map(reviewOf),
      signature: ({ name }: { name?: string }) => (name === undefined ? null : `signed ${name}`),
    },
    Item: {
      __resolveReference: (reference: object) => reference,
      rating: ({ id }: { id: string }) => ratingOf(id),
      reviews: ({ id }: { id: string }) => items.filter((item) => item.id === id).map(reviewOf),
    },
    Loan: { item: ({ itemId }: { itemId: string }) => ({ id: itemId }), borrower: () => ({ id: 'p1' }) },
  },
};

const reading: TestSubgraph = {
  name: 'reading',
  typeDefs: parse(`${link}
    type Query { longest: Book }
    type Book @key(fields: "isbn { prefix number }") {
      isbn: Isbn!  pages: Int! @external  readingHours: Float @requires(fields: "pages")
    }
    type Isbn @shareable { prefix: String!  number: String! }
  `),
  resolvers: {
    Query: { longest: () => items.find(({ id }) => id === 'b2') },
    Book: {
      __resolveReference: (reference: object) => reference,
      readingHours: ({ pages }: { pages: number }) => pages / 40,
    },
  },
};

function reviewOf({ id, creatorIds }: Item): object {
  return { text: `about ${id}`, stars: 4, itemId: id, author: { id: creatorIds[0] } };
}

export const library: readonly TestSubgraph[] = [catalogue, staff, reviews, reading];
