import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type Embedded } from '@kawa/embedded';
import { createLog } from '@kawa/log';
import { admin, credentialsOf } from '../kit/kit.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let kawa: Embedded;
let dataDir: string;
let statements: string[] = [];
let calls: { subgraph: string; representations: number }[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kawa-cost-'));
  kawa = await startEmbedded({
    dataDir,
    port: 0,
    seed: 'coffee',
    development: true,
    log: createLog({ name: 'test', level: 'silent' }),
    onStatement: (domain, text) => statements.push(`${domain}: ${text}`),
    onSubgraphCall: (call) => calls.push(call),
  });
});
afterAll(async () => {
  await kawa.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function costOf(query: string) {
  statements = [];
  calls = [];
  const response = await fetch(`${kawa.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await credentialsOf(dataDir, admin)) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return { data, statements, calls };
}

const ORDER = `number customer { name } lines { quantity product { name sku stock { available inStock levels { available location { name } } } } } total { amount currency }`;

test('the headline query costs 4 subgraph calls and 5 SQL statements', async () => {
  const { data, ...cost } = await costOf(`{ order(number: "1001") { ${ORDER} } }`);
  expect(data['order']).not.toBeNull();
  expect(cost.calls.map(({ subgraph }) => subgraph).sort()).toEqual([
    'customers',
    'orders',
    'products',
    'stock',
  ]);
  expect(cost.statements).toHaveLength(5);
});

test('100 orders in one query cost the same 4 calls and 5 statements, and no product is asked for twice', async () => {
  const { data, ...cost } = await costOf(`{ orders(first: 100) { nodes { ${ORDER} } } }`);
  const { nodes } = data['orders'] as { nodes: { lines: { product: { sku: string } }[] }[] };
  expect(nodes).toHaveLength(100);
  expect(cost.statements).toHaveLength(5);
  expect(cost.calls).toHaveLength(4);
  const distinct = new Set(nodes.flatMap(({ lines }) => lines.map(({ product }) => product.sku)));
  const asked = cost.calls.find(({ subgraph }) => subgraph === 'products');
  expect(asked?.representations).toBe(distinct.size);
});
