// Checks the cache-control headers for a CDN in front of the shop: the catalogue is public, personal data is private.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKawa, type Kawa } from '../kit/kit.ts';

const documents = {
  listing: `query Listing($first: Int) {
    products(first: $first) {
      nodes { id name slug price { amount currency } images { url alt } category { name slug } }
      edges { cursor node { id } }
      pageInfo { hasNextPage endCursor }
    }
    categories { nodes { name children { name } } }
  }`,
  detail: 'query Detail($slug: String) { product(slug: $slug) { name price { amount } availability } }',
  owned: 'query Owned { products(first: 1) { nodes { name } } customers(first: 1) { nodes { id } } }',
  mine: 'query Mine { me { id orders(first: 1) { nodes { number } } } products(first: 1) { nodes { name } } }',
  stores: 'query Stores { stores { nodes { name } } }',
};
const idOf = (body: string): string => createHash('sha256').update(body).digest('hex');

let kawa: Kawa;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-manifest-'));
  const operations = Object.values(documents).map((body) => ({
    id: idOf(body),
    name: /query (\w+)/u.exec(body)?.[1] ?? '',
    type: 'query',
    body,
  }));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  kawa = await startKawa('embedded', { seed: 'coffee', env: { DOCUMENT_MANIFESTS: folder } });
});
afterAll(async () => {
  await kawa[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** Sends a GET as a web page does: without headers that need a preflight. */
async function get(body: string, variables: object = {}) {
  const search = new URLSearchParams({ documentId: idOf(body), variables: JSON.stringify(variables) });
  const response = await fetch(`${kawa.url}/graphql?${search}`);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads the answer that it asked for
  return { headers: response.headers, answer: (await response.json()) as any };
}

test('a listing may be kept by all for 60 s, a product with its availability for 10 s', async () => {
  for (let time = 0; time < 2; time += 1) {
    const listing = await get(documents.listing, { first: 3 });
    expect(listing.answer.errors).toBeUndefined();
    expect(listing.answer.data.products.nodes).toHaveLength(3);
    expect(listing.headers.get('cache-control')).toBe('public, max-age=60');
    expect(listing.headers.get('vary')).toContain('Authorization');
    const { slug } = listing.answer.data.products.nodes[0];
    const detail = await get(documents.detail, { slug });
    expect(detail.answer.data.product.availability).toEqual(expect.any(String));
    expect(detail.headers.get('cache-control')).toBe('public, max-age=10');
  }
});

test('what shows a customer their own is private, also to a stranger', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { headers, answer } = await get(documents.mine);
    expect(answer.data.me).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-store');
  }
});

test('what is refused, or has no hint, may be kept by nobody', async () => {
  for (const body of [documents.owned, documents.stores]) {
    expect((await get(body)).headers.get('cache-control')).toBe('no-store');
  }
});
