// A router that serves one contract only. `one-start/contracts.ts` has programs whose API key has one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postGraphQL, startKawa, topologies, type Kawa } from '../kit/kit.ts';

const ORDERS = '{ orders(first: 1) { nodes { number total { amount } } } }';

describe.each(topologies)('%s: a router with CONTRACT=public', (topology) => {
  let kawa: Kawa;
  beforeAll(async () => {
    kawa = await startKawa(topology, { seed: 'coffee', env: { CONTRACT: 'public' } });
  });
  afterAll(() => kawa?.[Symbol.asyncDispose]());

  test('serves the catalogue to strangers, and knows no employee, no list of orders and no ref of a customer', async () => {
    const catalogue = await postGraphQL(kawa.url, { query: '{ products(first: 1) { nodes { name } } }' });
    expect(catalogue.data.products.nodes).toHaveLength(1);
    for (let time = 0; time < 2; time += 1) {
      for (const query of ['{ currentEmployee { id } }', ORDERS, '{ me { ref } }'])
        expect(await postGraphQL(kawa.url, { query }), query).toMatchObject({
          status: 400,
          codes: ['GRAPHQL_VALIDATION_FAILED'],
        });
    }
  });
});
