// A test graph where fields that the router fetches for itself collide with names of the client: @requires with and without
// arguments, the same field required with different arguments by one subgraph and by two, @provides, nested keys,
// interfaces, a union, an @interfaceObject, lists in lists. Each value contains its field, its object and its arguments.
import { parse } from 'graphql';
import type { TestSubgraph } from './library.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requires", "@provides", "@external", "@shareable", "@interfaceObject", "@inaccessible"])`;
const comment =
  'type Comment @shareable { id: ID!  text: String!  votes(kind: Kind = UP): Int! }  enum Kind { UP DOWN }';

interface Comment {
  id: string;
  text: string;
  votes: Record<string, number>;
}
interface Piece {
  id: string;
  kind: 'Article' | 'Photo';
  author: string;
}

const pieces: readonly Piece[] = [
  { id: 'a1', kind: 'Article', author: 'u1' },
  { id: 'a2', kind: 'Article', author: 'u2' },
  { id: 'f1', kind: 'Photo', author: 'u1' },
];
const commentsOf = (id: string): Comment[] =>
  Array.from({ length: 9 }, (_, index) => ({
    id: `${id}-c${index}`,
    text: `text ${index} of ${id}`,
    votes: { UP: index + 1, DOWN: 100 + index },
  }));
const articles = pieces.filter(({ kind }) => kind === 'Article');
const pieceOf = ({ id }: { id: string }) => pieces.find((piece) => piece.id === id);
const sectionOf = (number: number) => ({ region: { code: 'EU', name: 'Europe' }, number });
const limited = ({ id }: Piece, { limit }: { limit?: number | null }) => commentsOf(id).slice(0, limit ?? 10);
const votes = (one: Comment, { kind }: { kind: string }) => one.votes[kind];
const piece = {
  __resolveReference: pieceOf,
  title: ({ id }: Piece) => `title of ${id}`,
  comments: limited,
  author: ({ author }: Piece) => ({ id: author, name: `name of ${author}` }),
  detail: ({ id, kind }: Piece) => (kind === 'Photo' ? 7 : `detail of ${id}`),
};

const desk: TestSubgraph = {
  name: 'desk',
  typeDefs: parse(`${link} ${comment}
    type Query {
      feed: [Piece!]!  entries: [Entry!]!  article(id: ID!): Article  grid: [[Article]]  sections: [Section!]!  me: Author
    }
    interface Piece @key(fields: "id") { id: ID!  title: String!  comments(limit: Int = 10): [Comment!]!  author: Author }
    type Article implements Piece @key(fields: "id") {
      id: ID!  title: String!  comments(limit: Int = 10): [Comment!]!  author: Author @provides(fields: "name")
      slug: String!  size(unit: String = "words"): Int!  section: Section!  detail: String
    }
    type Photo implements Piece @key(fields: "id") {
      id: ID!  title: String!  comments(limit: Int = 10): [Comment!]!  author: Author  caption: String!  detail: Int
    }
    union Entry = Article | Photo | Section
    type Section @key(fields: "region { code } number") {
      region: Region!  number: Int!  label: String!  lead: Piece!
    }
    type Region @shareable { code: ID!  name: String! }
    type Author @key(fields: "id") { id: ID!  name: String! @external  nick: String! }
  `),
  resolvers: {
    Query: {
      feed: () => pieces,
      entries: () => [...pieces, { __typename: 'Section', ...sectionOf(1) }],
      article: (_: unknown, reference: { id: string }) => articles.find(({ id }) => id === reference.id),
      grid: () => [[articles[0], null], [], [articles[1], articles[0]]],
      sections: () => [1, 2].map(sectionOf),
      me: () => ({ id: 'u1', name: 'name of u1' }),
    },
    Piece: { __resolveType: ({ kind }: Piece) => kind },
    Entry: { __resolveType: ({ kind }: Piece) => kind ?? 'Section' },
    Article: {
      ...piece,
      slug: ({ id }: Piece) => `slug-of-${id}`,
      size: ({ id }: Piece, { unit }: { unit: string }) =>
        (unit === 'words' ? 400 : 9_000) + Number(id.slice(1)),
      section: ({ id }: Piece) => sectionOf(Number(id.slice(1))),
    },
    Photo: { ...piece, caption: ({ id }: Piece) => `caption of ${id}` },
    Comment: { votes },
    Section: {
      __resolveReference: ({ number }: { number: number }) => sectionOf(number),
      label: ({ number }: { number: number }) => `label of ${number}`,
      lead: ({ number }: { number: number }) => pieces[number - 1],
    },
    Author: {
      __resolveReference: ({ id }: { id: string }) => ({ id, name: `name of ${id}` }),
      nick: ({ id }: { id: string }) => `nick of ${id}`,
    },
  },
};

/** The comments that a resolver received, so that a wrong number or a wrong field is visible. */
const given = (comments: readonly Partial<Comment>[] | undefined, field: 'id' | 'text') =>
  (comments ?? []).map((one) => one[field] ?? 'nothing').join();

const ranking: TestSubgraph = {
  name: 'ranking',
  typeDefs: parse(`${link} ${comment}
    type Query { top: Article }
    interface Piece { id: ID!  comments(limit: Int = 10): [Comment!]! }
    type Article implements Piece @key(fields: "id") {
      id: ID!  comments(limit: Int = 10): [Comment!]! @external  size(unit: String = "words"): Int! @external
      hot: String @requires(fields: "comments(limit: 2) { id votes(kind: DOWN) }")
      digest: String @requires(fields: "comments(limit: 3) { text }")
      plain: String @requires(fields: "comments { id votes }")
      big: String @requires(fields: "size")
      weight: String @requires(fields: "size(unit: \\"letters\\")")
      zero: Int
    }
    type Photo implements Piece @key(fields: "id") { id: ID!  comments(limit: Int = 10): [Comment!]! @external }
    type Section @key(fields: "region { code } number") {
      region: Region!  number: Int!  label: String! @external  lead: Piece! @external
      headline: String @requires(fields: "label")
      led: String @requires(fields: "lead { id comments(limit: 4) { id } }")
    }
    type Region @shareable { code: ID!  name: String! }
    type Author @key(fields: "id") { id: ID!  nick: String! @external  badge: String @requires(fields: "nick") }
  `),
  resolvers: {
    Query: { top: () => ({ id: 'a2' }) },
    Article: {
      __resolveReference: (reference: object) => reference,
      hot: ({ id, comments }: { id: string; comments?: { id: string; votes: number }[] }) =>
        `${id} hot ${(comments ?? []).map((one) => `${one.id}=${one.votes}`).join()}`,
      digest: ({ id, comments }: { id: string; comments?: Comment[] }) =>
        `${id} digest ${given(comments, 'text')}`,
      plain: ({ id, comments }: { id: string; comments?: { id: string; votes: number }[] }) =>
        `${id} plain ${(comments ?? []).map((one) => `${one.id}=${one.votes}`).join()}`,
      big: ({ id, size }: { id: string; size: number }) => `${id} big ${size}`,
      weight: ({ id, size }: { id: string; size: number }) => `${id} weight ${size}`,
      zero: ({ id }: { id: string }) => id.length,
    },
    Section: {
      __resolveReference: (reference: object) => reference,
      headline: ({ label }: { label: string }) => `headline of ${label}`,
      led: ({ lead }: { lead?: { id: string; comments?: Comment[] } }) =>
        `led by ${lead?.id} ${given(lead?.comments, 'id')}`,
    },
    Author: {
      __resolveReference: (reference: object) => reference,
      badge: ({ id, nick }: { id: string; nick: string }) => `badge of ${id} ${nick}`,
    },
  },
};

const archive: TestSubgraph = {
  name: 'archive',
  typeDefs: parse(`${link} ${comment}
    type Article @key(fields: "id") {
      id: ID!  comments(limit: Int = 10): [Comment!]! @external
      opening: String @requires(fields: "comments(limit: 1) { text }")
    }
    type Author @key(fields: "id") { id: ID!  name: String! @shareable  pieces: [Article!]! }
  `),
  resolvers: {
    Article: {
      __resolveReference: (reference: object) => reference,
      opening: ({ id, comments }: { id: string; comments?: Comment[] }) =>
        `${id} opening ${given(comments, 'text')}`,
    },
    Author: {
      __resolveReference: (reference: object) => reference,
      name: ({ id }: { id: string }) => `name of ${id}`,
      pieces: ({ id }: { id: string }) =>
        articles.filter(({ author }) => author === id).map((one) => ({ id: one.id })),
    },
  },
};

const scores: TestSubgraph = {
  name: 'scores',
  typeDefs: parse(`${link}
    type Piece @key(fields: "id") @interfaceObject { id: ID!  score(of: Int = 1): Int!  remark: String }
  `),
  resolvers: {
    Piece: {
      __resolveReference: (reference: object) => reference,
      score: ({ id }: { id: string }, { of }: { of: number }) => Number(id.slice(1)) * 10 + of,
      remark: ({ id }: { id: string }) => `remark on ${id}`,
    },
  },
};

export const press: readonly TestSubgraph[] = [desk, ranking, archive, scores];
