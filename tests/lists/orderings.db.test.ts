// Walks every list of every domain page by page, in every order that its schema offers, and compares the ids with those of
// SQL with its own ORDER BY. Pages of 1, 2, 3 and 5 rows split the groups of rows with equal keys; a page of all rows ends
// exactly at the last one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createKeySet } from '@kawa/session/access-token';
import type { Peer, Subgraph, SubgraphOptions } from '@kawa/subgraph';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DomainFixture, ListFixture } from './fixture.ts';
import { domains, type Ordering, orderingsOf } from './lists.ts';

const open = new Map<string, TestSubgraph>();
const fixtures = new Map<string, DomainFixture>();

/** Drops the indexes: one that ends in the id would hide a missing tie-breaker. */
const DROP_INDEXES = `do $$ declare index_name text; begin
  for index_name in
    select indexrelid::regclass::text from pg_index
      join pg_class on pg_class.oid = indexrelid and relnamespace = 'public'::regnamespace
     where not exists (select from pg_constraint where conindid = indexrelid)
  loop execute 'drop index ' || index_name; end loop; end $$`;

/** The real subgraph of `domain`, which may open later. */
const peerOf = (domain: string): Peer => ({
  execute: (request) => {
    const neighbour = open.get(domain);
    if (neighbour === undefined) throw new Error(`${domain} is not open`);
    return neighbour.peer.execute(request);
  },
});

async function openDomain(domain: string): Promise<TestSubgraph> {
  const { createSubgraph } = (await import(`../../subgraphs/${domain}/src/subgraph.ts`)) as {
    createSubgraph: (options: SubgraphOptions) => Subgraph<object>;
  };
  const peers = Object.fromEntries(domains.map((name) => [name, peerOf(name)]));
  const keys = JSON.stringify(createKeySet());
  return testSubgraph((given) => createSubgraph({ ...given, peers, tokenKeys: () => Promise.resolve(keys) }));
}

beforeAll(async () => {
  for (const domain of domains) {
    const path = join(import.meta.dirname, `fixtures/${domain}.ts`);
    if (!existsSync(path)) continue;
    const { fixture } = (await import(path)) as { fixture: DomainFixture };
    const subgraph = await openDomain(domain);
    open.set(domain, subgraph);
    fixtures.set(domain, fixture);
    await subgraph.sql.unsafe(fixture.fill);
    await subgraph.sql.unsafe(DROP_INDEXES);
  }
});
afterAll(async () => {
  for (const subgraph of open.values()) await subgraph[Symbol.asyncDispose]();
});

interface Walked {
  readonly subgraph: TestSubgraph;
  readonly ordering: Ordering;
  readonly list: ListFixture;
}

async function parentOf({ subgraph, list }: Walked): Promise<string | undefined> {
  if (list.parent === undefined) return undefined;
  const [row] = await subgraph.sql.unsafe(`select ${list.parent} as id`);
  return String(row?.['id']);
}

/** The pages of a list, of `first` rows each. Stops when there are more pages than rows. */
async function pagesOf(walked: Walked, first: number, rows: number) {
  const { subgraph, ordering, list } = walked;
  const { type, field, orderBy } = ordering;
  const order = orderBy === '' ? '' : `, orderBy: ${orderBy}`;
  const node = list.idIn === undefined ? 'id' : `${list.idIn} { id }`;
  const asked = `list: ${field}(first: $first, after: $after${order}) {
    totalCount nodes { ${node} } edges { cursor node { ${node} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const parent = await parentOf(walked);
  const query =
    parent === undefined
      ? `query ($first: Int, $after: String) { ${asked} }`
      : `query ($first: Int, $after: String, $of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${asked} } } }`;
  const of = parent === undefined ? {} : { of: [{ __typename: type, id: parent }] };
  const pages = [];
  for (let after: string | null = null; pages.length <= rows;) {
    const data = await subgraph.ask(query, { first, after, ...of });
    const page = parent === undefined ? data.list : data._entities[0].list;
    pages.push(page);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  const idOf = (given: Record<string, { id: string } | string>) =>
    list.idIn === undefined ? given['id'] : (given[list.idIn] as { id: string }).id;
  return pages.map((page) => ({
    ids: page.nodes.map(idOf) as string[],
    edges: page.edges.map((edge: { node: Record<string, string> }) => idOf(edge.node)),
    cursors: page.edges.map((edge: { cursor: string }) => edge.cursor) as string[],
    pageInfo: page.pageInfo,
    totalCount: page.totalCount,
  }));
}

async function walk(walked: Walked): Promise<void> {
  const { subgraph, ordering, list } = walked;
  const orderBy = list.orders[ordering.orderBy] ?? '';
  const wanted = (await subgraph.sql.unsafe(`select id from ${list.rows} order by ${orderBy}`)).map((row) =>
    String(row['id']),
  );
  expect(wanted.length, 'rows of the fixture').toBeGreaterThanOrEqual(12);
  for (const first of [1, 2, 3, 5, wanted.length]) {
    const pages = await pagesOf(walked, first, wanted.length);
    const starts = [...wanted.keys()].filter((index) => index % first === 0);
    expect(pages, `in pages of ${first}`).toEqual(
      starts.map((start) => ({
        ids: wanted.slice(start, start + first),
        edges: wanted.slice(start, start + first),
        cursors: expect.any(Array),
        pageInfo: {
          hasNextPage: start + first < wanted.length,
          hasPreviousPage: start > 0,
          startCursor: expect.any(String),
          endCursor: expect.any(String),
        },
        totalCount: wanted.length,
      })),
    );
    for (const { cursors, pageInfo } of pages)
      expect([cursors.at(0), cursors.at(-1)]).toEqual([pageInfo.startCursor, pageInfo.endCursor]);
  }
}

describe.each(domains)('the lists of %s', (domain) => {
  const orderings = orderingsOf(domain);

  test.each(orderings)('$name: each row once, in the order of SQL', async (ordering) => {
    const { name, type, field, orderBy } = ordering;
    const place = `tests/lists/fixtures/${domain}.ts`;
    const list = fixtures.get(domain)?.lists[`${type}.${field}`];
    const subgraph = open.get(domain);
    if (subgraph === undefined || list?.orders[orderBy] === undefined)
      throw new Error(`${place} has no order for ${name}`);
    await walk({ subgraph, ordering, list });
  });

  test('no fixture is of a list or an order that the schema does not have', () => {
    const known = orderings.map(({ name }) => name);
    const told = Object.entries(fixtures.get(domain)?.lists ?? {}).flatMap(([coordinate, { orders }]) =>
      Object.keys(orders).map((orderBy) => `${coordinate}${orderBy && ` by ${orderBy}`}`),
    );
    expect(told.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('the schemas have more than 30 orders of lists', () => {
  expect(domains.flatMap(orderingsOf).length).toBeGreaterThan(30);
});
