import { expect, test } from 'vitest';
import { entityFetches } from './entity-document.ts';

const isEntityFetch = entityFetches({ operations: 10, operationCharacters: 10_000 });
const entities = '_entities(representations: $representations)';
const defined = '$representations: [_Any!]!';

test.each([
  ['with a fragment', `query A(${defined}) { ${entities} { ...f } } fragment f on A { x }`],
  ['with another variable', `query A(${defined}, $n: Int) { ${entities} { ... on A { x(n: $n) } } }`],
])('an entity fetch %s is one', (_name, query) => {
  expect(isEntityFetch(query)).toBe(true);
  expect(isEntityFetch(query)).toBe(true);
});

test.each([
  ['a query of something else', 'query { items { id } }'],
  ['a mutation', `mutation (${defined}) { ${entities} { ... on A { x } } }`],
  ['with a second root field', `query (${defined}) { ${entities} { ... on A { x } } items { id } }`],
  ['inside a fragment', `query (${defined}) { ... on Query { ${entities} { ... on A { x } } } }`],
  ['under an alias', `query (${defined}) { e: ${entities} { ... on A { x } } }`],
  [
    'of an aliased field of that name',
    `query (${defined}) { _entities: items(representations: $representations) }`,
  ],
  [
    'under a condition',
    `query (${defined}, $y: Boolean!) { ${entities} @include(if: $y) { ... on A { x } } }`,
  ],
  ['with a directive of the operation', `query (${defined}) @live { ${entities} { ... on A { x } } }`],
  ['of a list that is written out', 'query { _entities(representations: []) { ... on A { x } } }'],
  ['by another variable', 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on A { x } } }'],
  [
    'of which a field reads the list, too',
    `query (${defined}) { ${entities} { ... on A { x(y: $representations) } } }`,
  ],
  ['beside another operation', `query A(${defined}) { ${entities} { ... on A { x } } } query B { a }`],
])('an entity fetch that is shared is not %s', (_name, query) => {
  expect(isEntityFetch(query)).toBe(false);
});
