import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QUERY, testUsage, type TestUsage } from './testing/counts.ts';

let counts: TestUsage;
beforeEach(async () => {
  counts = await testUsage();
});
afterEach(() => counts[Symbol.asyncDispose]());

describe('a flood', () => {
  const flood = { newOperationsPerDay: 20, newClientsPerDay: 10, usesPerDay: 40 };

  test('of 2,000 clients and operations is bounded in memory and in the database, and every request is counted', async () => {
    const limits = { ...flood, bufferedOperations: 100, bufferedClients: 30, bufferedUses: 60 };
    const routers = [counts.open({ limits }), counts.open({ limits })];
    for (const usage of routers) {
      for (let index = 0; index < 1_000; index += 1)
        usage.count(`query Q${index} { a${index}: tree(id: 1) { id } }`, 1, {
          clientName: `c${index}`,
          clientVersion: `${index}`,
        });
    }
    await Promise.all(routers.map((usage) => usage.flush()));
    expect(await counts.sum()).toBe(2_000);
    const [found] = await counts.database.sql`select
      (select count(*)::int from operation where id <> 'other') as operations,
      (select count(*)::int from client where name <> 'other') as clients,
      (select count(*)::int from operation_use where client_name <> 'other') as uses`;
    expect(found).toEqual({ operations: 20, clients: 10, uses: expect.any(Number) });
    expect(found?.['uses']).toBeLessThanOrEqual(40);
    expect(routers[0]?.totals.others).toBeGreaterThan(900);
  });

  test('takes no room from a client that was seen before, nor from a document of a manifest', async () => {
    const usage = counts.open({ limits: { ...flood, bufferedClients: 5, bufferedOperations: 5 } });
    usage.count(QUERY, 1, { clientName: 'storefront', clientVersion: '0.1.0' });
    await usage.flush();
    for (let index = 0; index < 500; index += 1)
      usage.count(`query Q${index} { a${index}: tree(id: 1) { id } }`, 1, { clientName: `c${index}` });
    const storefront = { clientName: 'storefront', clientVersion: '0.1.0' };
    usage.count(QUERY, 4, storefront);
    usage.count('query Listed { tree(id: 1) { label } }', 3, { ...storefront, persisted: true });
    await usage.flush();
    expect((await counts.rows()).filter(({ client_name: name }) => name === 'storefront')).toMatchObject([
      { operation: 'Listed', ok: 3 },
      { operation: 'Tree', ok: 5 },
    ]);
  });

  test('past the rows of a day an operation keeps its count under the client other', async () => {
    const usage = counts.open({ limits: { ...flood, newClientsPerDay: 100 } });
    for (let index = 0; index < 60; index += 1) usage.count(QUERY, 1, { clientName: `c${index}` });
    await usage.flush();
    const found = await counts.rows();
    expect(found).toHaveLength(41);
    expect(found.find(({ client_name: name }) => name === 'other')).toMatchObject({
      operation: 'Tree',
      ok: 20,
    });
  });

  test('of long operations: one above 20,000 characters is `other`, but for a document of a manifest', async () => {
    const usage = counts.open();
    const long = (name: string) =>
      `query ${name} { ${Array.from({ length: 900 }, (_, index) => `a${index}: tree(id: 1) { id }`).join(' ')} }`;
    usage.count(long('Stranger'), 2);
    usage.count(long('Listed'), 3, { persisted: true });
    await usage.flush();
    expect(await counts.rows()).toMatchObject([
      { operation: 'Listed', ok: 3 },
      { operation: 'other', ok: 2 },
    ]);
  });

  test.each([
    ['ada@shop.example', 'other'],
    [`kawa_${'x'.repeat(43)}`, 'other'],
    [`Bearer eyJ${'x'.repeat(200)}`, 'other'],
    ['<script>', 'other'],
    ['naïve', 'other'],
    ['', 'unknown'],
    [undefined, 'unknown'],
    ['@shop/web-app', '@shop/web-app'],
    ['com.example.Shop-apollo-ios', 'com.example.Shop-apollo-ios'],
  ])('a client that calls itself %s is counted as %s', async (name, counted) => {
    const usage = counts.open();
    usage.count(QUERY, 2, { clientName: name, clientVersion: '1' });
    await usage.flush();
    expect(await counts.rows()).toMatchObject([
      { client_name: counted, client_version: counted === 'other' ? 'other' : '1', ok: 2 },
    ]);
  });
});
