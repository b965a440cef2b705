// The parts of small graphs in a contract, compared with the rules that Apollo documents for GraphOS contracts.
import { composeServices } from '@apollo/composition';
import { printSchema, Supergraph } from '@apollo/federation-internals';
import { buildSchema, lexicographicSortSchema, parse, printSchema as print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { contractSchema, type ContractProblem } from './contract-schema.ts';
import type { ContractFilter } from './definitions.ts';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible", "@key", "@shareable", ${imports}])`;

function supergraphOf(...sdls: readonly string[]): Supergraph {
  const { supergraphSdl, errors } = composeServices(
    sdls.map((sdl, index) => ({
      name: `s${index}`,
      url: `http://s${index}.invalid`,
      typeDefs: parse(
        sdl.includes('@link')
          ? sdl
          : `${link('"@tag"')}\n${sdl.replaceAll(/@(public|partner|internal)\b/gu, '@tag(name: "$1")')}`,
      ),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return Supergraph.build(supergraphSdl, { supportedFeatures: null });
}

const sorted = (sdl: string): string => print(lexicographicSortSchema(buildSchema(sdl)));
const filterOf = (filter: Partial<ContractFilter>): ContractFilter => ({
  include: [],
  exclude: [],
  ...filter,
});

function apiOf(filter: Partial<ContractFilter>, ...sdls: readonly string[]): string {
  const result = contractSchema(supergraphOf(...sdls).schema, filterOf(filter));
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return sorted(printSchema(result.api));
}
function problemsOf(filter: Partial<ContractFilter>, sdl: string): readonly ContractProblem[] {
  const result = contractSchema(supergraphOf(sdl).schema, filterOf(filter));
  return 'problems' in result ? result.problems : [];
}

const publicOnly = { include: ['public'], exclude: ['internal'] };
const withoutInternal = { exclude: ['internal'] };

interface Case {
  readonly filter: Partial<ContractFilter>;
  readonly graph: string;
  readonly left: string;
}

const cases: Readonly<Record<string, Case>> = {
  'include: a field needs a tag of the list; one without any is out': {
    filter: publicOnly,
    graph: 'type Query { a: Int @public  b: Int  c: Int @partner }',
    left: 'type Query { a: Int }',
  },
  'include: a tag on a type counts for each of its fields': {
    filter: publicOnly,
    graph: 'type Query { a: A @public } type A @public { x: Int  y: Int }',
    left: 'type Query { a: A } type A { x: Int  y: Int }',
  },
  'include: a type without a tag is in with those of its fields that have one': {
    filter: publicOnly,
    graph: 'type Query { a: A @public } type A { x: Int @public  y: Int }',
    left: 'type Query { a: A } type A { x: Int }',
  },
  'include: one of several tags of the list is enough': {
    filter: { include: ['public', 'partner'] },
    graph: 'type Query { a: Int @public  b: Int @partner  c: Int @internal  d: Int @internal @partner }',
    left: 'type Query { a: Int  b: Int  d: Int }',
  },
  'exclude: what has no tag is in': {
    filter: withoutInternal,
    graph: 'type Query { a: Int  b: Int @internal  c: Int @public }',
    left: 'type Query { a: Int  c: Int }',
  },
  'exclude wins over include, also where a type is included and its field is not': {
    filter: publicOnly,
    graph:
      'type Query { a: A @public  b: Int @public @internal } type A @public { x: Int  y: Int @internal }',
    left: 'type Query { a: A } type A { x: Int }',
  },
  'an object whose fields are all out is out': {
    filter: withoutInternal,
    graph: 'type Query { a: Int  b: B @internal } type B { x: Int @internal }',
    left: 'type Query { a: Int }',
  },
  'include: a union needs a tag of its own': {
    filter: publicOnly,
    graph:
      'type Query { u: U @public  a: A @public } union U @public = A | B  type A @public { x: Int } type B { x: Int }',
    left: 'type Query { u: U  a: A } union U = A  type A { x: Int }',
  },
  'a union whose members are all out is out': {
    filter: withoutInternal,
    graph: 'type Query { a: Int  u: U @internal } union U = B  type B @internal { x: Int }',
    left: 'type Query { a: Int }',
  },
  'arguments are in unless a tag excludes them': {
    filter: publicOnly,
    graph: 'type Query { a(x: Int, y: Int @internal, z: Int @public): Int @public }',
    left: 'type Query { a(x: Int, z: Int): Int }',
  },
  'enums, input types and scalars need no tag; their parts are in unless excluded': {
    filter: publicOnly,
    graph: `type Query { a(where: Where, at: Moment): Level @public }
      input Where { level: Level  secret: Int @internal }
      enum Level { LOW  HIGH  SECRET @internal }
      scalar Moment`,
    left: `type Query { a(where: Where, at: Moment): Level }
      input Where { level: Level } enum Level { LOW  HIGH } scalar Moment`,
  },
  'an enum and an input type that are excluded are out, with the arguments that take them': {
    filter: withoutInternal,
    graph: `type Query { a(x: X @internal, y: Y @internal): Int } input X @internal { i: Int } enum Y @internal { ONE }`,
    left: 'type Query { a: Int }',
  },
  'types that no field leads to any more are out': {
    filter: publicOnly,
    graph: `type Query { a: Int @public  b(x: X): B } type B { c: C } type C @public { x: Int }
      input X { y: Y } enum Y { ONE } type Mutation { change: C }`,
    left: 'type Query { a: Int }',
  },
  'an interface that is only implemented stays, and brings none of its other types': {
    filter: withoutInternal,
    graph: `type Query { u: U  b: B @internal } union U = A  interface I { x: Int }
      type A implements I { x: Int } type B implements I { x: Int }`,
    left: 'type Query { u: U } union U = A  interface I { x: Int } type A implements I { x: Int }',
  },
  'an interface that is given brings all its types, and their interfaces': {
    filter: withoutInternal,
    graph: `type Query { i: I } interface I { x: Int } interface J { y: K } type K { z: Int }
      type A implements I & J { x: Int  y: K } type B implements I { x: Int }`,
    left: `type Query { i: I } interface I { x: Int } interface J { y: K } type K { z: Int }
      type A implements I & J { x: Int  y: K } type B implements I { x: Int }`,
  },
  'an interface that is out is implemented by nothing any more': {
    filter: publicOnly,
    graph: `type Query { a: A @public } interface I @partner { x: Int } type A implements I @public { x: Int @internal  y: Int }`,
    left: 'type Query { a: A } type A { y: Int }',
  },
  'mutations may be left out altogether': {
    filter: publicOnly,
    graph: 'type Query { a: Int @public } type Mutation { b: Int }',
    left: 'type Query { a: Int }',
  },
  'what is @inaccessible is out, whatever its tag': {
    filter: publicOnly,
    graph:
      'type Query { a: Int @public  b: B @public @inaccessible } type B @public @inaccessible { x: Int }',
    left: 'type Query { a: Int }',
  },
};

describe('a contract', () => {
  test.each(Object.entries(cases))('%s', (_claim, { filter, graph, left }) => {
    expect(apiOf(filter, graph)).toBe(sorted(left));
  });

  test('counts the tags of all subgraphs on a type that 2 of them define', () => {
    expect(
      apiOf(
        publicOnly,
        'type Query { a: A @public } type A @key(fields: "id") @public { id: ID!  x: Int }',
        'type A @key(fields: "id") { id: ID!  y: Int  z: Int @internal }',
      ),
    ).toBe(sorted('type Query { a: A } type A { id: ID!  x: Int  y: Int }'));
  });

  test('follows the directives by the names that a supergraph links them under', () => {
    const renamed = `${link('{ name: "@tag", as: "@audience" }')}
      type Query { a: Int @audience(name: "public")  tag: Int }`;
    expect(apiOf(publicOnly, renamed)).toBe(sorted('type Query { a: Int }'));
  });

  test('leaves the supergraph that it is made of as it was', () => {
    const { schema } = supergraphOf('type Query { a: Int @public  b: Int }');
    const before = printSchema(schema);
    contractSchema(schema, filterOf(publicOnly));
    expect(printSchema(schema)).toBe(before);
  });
});

const refused: Readonly<
  Record<string, readonly [filter: Partial<ContractFilter>, graph: string, code: string, about: RegExp]>
> = {
  'a field that stays and gives a type that does not': [
    publicOnly,
    'type Query { a: A @public } type A { x: Int }',
    'REFERENCED_INACCESSIBLE',
    /"A".*"Query\.a"/u,
  ],
  'a required argument that is left out': [
    publicOnly,
    'type Query { a(x: Int! @internal): Int @public }',
    'REQUIRED_INACCESSIBLE',
    /"Query\.a\(x:\)"/u,
  ],
  'a required input field that is left out': [
    publicOnly,
    'type Query { a(x: X): Int @public } input X { y: Int! @internal  z: Int }',
    'REQUIRED_INACCESSIBLE',
    /"X\.y"/u,
  ],
  'a field that an interface demands': [
    publicOnly,
    'type Query { i: I @public } interface I @public { x: Int } type A implements I @public { x: Int @internal  y: Int }',
    'IMPLEMENTED_BY_INACCESSIBLE',
    /"A\.x".*"I\.x"/u,
  ],
  'nothing to ask': [publicOnly, 'type Query { a: Int }', 'QUERY_ROOT_TYPE_INACCESSIBLE', /"Query"/u],
  'a value that is a default': [
    publicOnly,
    'type Query { a(x: X = SECRET): Int @public } enum X { ONE  SECRET @internal }',
    'DEFAULT_VALUE_USES_INACCESSIBLE',
    /"X\.SECRET".*"Query\.a\(x:\)"/u,
  ],
};

test.each(Object.entries(refused))(
  'refused, with the coordinate and what to do: %s',
  (_what, [filter, graph, code, about]) => {
    const [problem, ...others] = problemsOf(filter, graph);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, message: expect.stringMatching(about) });
    expect(problem?.remedy.length).toBeGreaterThan(20);
    expect(problem?.remedy).not.toMatch(/leave it so/u);
  },
);
