// A test graph with protected parts: fields, types, types of an interface and members of a union, an enum, a computed
// field, mutations.
import { anonymous, service, type Viewer } from '@kawa/trust';
import { parse } from 'graphql';
import type { TestSubgraph } from './library.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external",
  "@shareable", "@interfaceObject", "@inaccessible", { name: "@authenticated", as: "@signedIn" }, "@requiresScopes"])`;

const letters = [
  { __typename: 'Letter', id: 'l1', title: 'To Ada', text: 'dear', sender: 'p1', seal: 'RED' },
  { __typename: 'Letter', id: 'l2', title: 'To Grace', text: 'hello', sender: 'p2' },
];
const wills = [{ __typename: 'Will', id: 'w1', title: 'Last', heir: 'p1', sum: 7 }];
const maps = [{ __typename: 'Chart', id: 'c1', title: 'Harbour', scale: 5, owner: 'p2' }];
const records = [...letters, ...wills, ...maps];
const find = ({ id }: { id: string }) => records.find((one) => one.id === id);
const personOf = (id?: string) => (id === undefined ? null : { id });

const archive: TestSubgraph = {
  name: 'archive',
  typeDefs: parse(`${link}
    enum Seal @signedIn { RED GREEN }
    scalar Ink @requiresScopes(scopes: [["ink:read"]])
    interface Record @key(fields: "id") { id: ID!  title: String!  owner: Person }
    interface Plain { id: ID!  title: String! }
    type Letter implements Record & Plain @key(fields: "id") {
      id: ID!  title: String!  owner: Person
      text: String! @signedIn
      sender: Person!
      seal: Seal
      ink: Ink
      draft: String @requiresScopes(scopes: [["draft:read"], ["draft:all", "letters:read"]])
    }
    type Chart implements Record & Plain @key(fields: "id") {
      id: ID!  title: String!  owner: Person @requiresScopes(scopes: [["owner:read"]])  scale: Int!  next: Chart
    }
    type Will @key(fields: "id") @requiresScopes(scopes: [["wills:read"]]) { id: ID!  title: String!  heir: Person  sum: Int }
    union Paper = Letter | Chart
    union Anything = Letter | Will
    type Person @key(fields: "id") { id: ID! }
    type Query {
      records: [Record!]!  plains: [Plain]  letters: [Letter!]!  letter(id: ID!): Letter  strictLetter: Letter!
      papers: [Paper]!  anything: [Anything!]!  wills: [Will!]  charts: [Chart!]!
      hidden: [Letter] @requiresScopes(scopes: [["hidden:read"]])
      inner: String @inaccessible
    }
    type Mutation {
      open(id: ID!): Letter
      burn(id: ID!): Boolean @requiresScopes(scopes: [["letters:burn"]])
      bury: Boolean @inaccessible
    }
  `),
  resolvers: {
    Query: {
      records: () => [...letters, ...maps],
      plains: () => [...maps, null, ...letters],
      letters: () => letters,
      letter: (_: unknown, reference: { id: string }) => letters.find(({ id }) => id === reference.id),
      strictLetter: () => letters[0],
      papers: () => [...letters, ...maps],
      anything: () => [...letters, ...wills],
      wills: () => wills,
      charts: () => maps,
      hidden: () => letters,
    },
    Mutation: {
      open: (_: unknown, reference: { id: string }) => find(reference),
      burn: () => true,
      bury: () => true,
    },
    Record: { __resolveReference: find },
    Letter: {
      __resolveReference: find,
      sender: ({ sender }: { sender: string }) => personOf(sender),
      owner: ({ sender }: { sender: string }) => personOf(sender),
      ink: () => 'blue',
      draft: () => 'a draft',
    },
    Chart: {
      __resolveReference: find,
      owner: ({ owner }: { owner?: string }) => personOf(owner),
      next: () => maps[0],
    },
    Will: { __resolveReference: find, heir: ({ heir }: { heir?: string }) => personOf(heir) },
    Person: { __resolveReference: (reference: object) => reference },
  },
};

const people: TestSubgraph = {
  name: 'people',
  typeDefs: parse(`${link}
    type Person @key(fields: "id") {
      id: ID!  name: String!
      mail: String! @requiresScopes(scopes: [["mail:read"]])
      friends: [Person!]
      diary: Diary
    }
    type Diary @signedIn { pages: Int!  lines: [String!] @requiresScopes(scopes: [["diary:read"]]) }
    type Query { people: [Person!]  me: Person @signedIn }
  `),
  resolvers: {
    Query: { people: () => ['p1', 'p2'].map((id) => ({ id })), me: () => ({ id: 'p1' }) },
    Person: {
      __resolveReference: (reference: object) => reference,
      name: ({ id }: { id: string }) => `name of ${id}`,
      mail: ({ id }: { id: string }) => `${id}@example.com`,
      friends: ({ id }: { id: string }) =>
        ['p1', 'p2'].filter((one) => one !== id).map((one) => ({ id: one })),
      diary: () => ({ pages: 3, lines: ['one'] }),
    },
  },
};

const post: TestSubgraph = {
  name: 'post',
  typeDefs: parse(`${link}
    type Letter @key(fields: "id") { id: ID!  text: String! @external  length: Int! @requires(fields: "text") @signedIn  stamp: String }
    type Person @key(fields: "id") { id: ID!  mail: String! @external
      label: String @requires(fields: "mail") @requiresScopes(scopes: [["mail:read"]]) }
    type Query { stamps: [String] }
  `),
  resolvers: {
    Query: { stamps: () => ['penny'] },
    Letter: {
      __resolveReference: (reference: object) => reference,
      length: ({ text }: { text: string }) => text.length,
      stamp: ({ id }: { id: string }) => `stamp of ${id}`,
    },
    Person: {
      __resolveReference: (reference: object) => reference,
      label: ({ mail }: { mail: string }) => `<${mail}>`,
    },
  },
};

const ratings: TestSubgraph = {
  name: 'ratings',
  typeDefs: parse(`${link}
    type Record @key(fields: "id") @interfaceObject { id: ID!  rating: Int  secretRating: Int @signedIn }
    type Query { best: Record }
  `),
  resolvers: {
    Query: { best: () => ({ id: 'l1' }) },
    Record: {
      __resolveReference: (reference: object) => reference,
      rating: ({ id }: { id: string }) => id.length,
      secretRating: () => 9,
    },
  },
};

export const guarded: readonly TestSubgraph[] = [archive, people, post, ratings];

export const scopes = [
  'ink:read',
  'draft:read',
  'draft:all',
  'letters:read',
  'owner:read',
  'wills:read',
  'hidden:read',
  'letters:burn',
  'mail:read',
  'diary:read',
];
export const almighty = service('test');
export const member: Viewer = { kind: 'person', id: 'ada', scopes: [] };
export { anonymous };
