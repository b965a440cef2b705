// importProducts and importCategories: results, refusals, repetition, and the number of statements.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eur, openShop, type Shop, UNKNOWN_ID } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

type Record_ = Record<string, unknown>;
interface Outcome {
  readonly ref: string;
  readonly id: string | null;
  readonly status: string;
  readonly field: string | null;
  readonly reason: string | null;
}
const send =
  (command: string, input: string) =>
  async (records: readonly Record_[]): Promise<Outcome[]> =>
    (
      await shop.ask(
        `mutation ($records: [${input}!]!) { outcomes: ${command}(records: $records) { ref id status field reason } }`,
        { records },
      )
    ).outcomes;
const importProducts = send('importProducts', 'ProductRecordInput');
const importCategories = send('importCategories', 'CategoryRecordInput');
const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);
const beans = (ref: string, rest: Record_ = {}) => ({
  ref,
  name: `Beans ${ref}`,
  price: eur('7.50'),
  active: true,
  ...rest,
});

describe('importProducts', () => {
  test('adds, then finds the same unchanged, then updates what differs: one row each, told in order', async () => {
    const [category] = await importCategories([{ ref: 'beans', name: 'Beans' }]);
    const records = [
      beans('a', {
        categoryRef: 'beans',
        description: 'x',
        compareAtPrice: eur('9'),
        imageUrls: ['https://img.example/a.jpg', 'https://img.example/b.jpg'],
        createdAt: '2026-01-02T03:04:05.678Z',
      }),
      beans('b', { active: false, sku: 'OWN-B', slug: 'own-b' }),
    ];
    const added = await importProducts(records);
    expect(statuses(added)).toEqual(['ADDED', 'ADDED']);
    expect(statuses(await importProducts(records))).toEqual(['UNCHANGED', 'UNCHANGED']);
    const [a, b] = await Promise.all(added.map(({ id }) => shop.read(id ?? '')));
    expect(a).toMatchObject({
      sku: 'a',
      slug: 'beans-a',
      category: { id: category?.id },
      compareAtPrice: { amount: '9.00' },
      images: [{ position: 1 }, { url: 'https://img.example/b.jpg', position: 2 }],
      createdAt: '2026-01-02T03:04:05.678Z',
      version: 1,
    });
    expect(b).toMatchObject({ sku: 'OWN-B', slug: 'own-b', active: false, category: null });
    const changed = await importProducts([
      beans('a', { name: 'New name', price: eur('8') }),
      records[1] ?? {},
    ]);
    expect(statuses(changed)).toEqual(['UPDATED', 'UNCHANGED']);
    expect(changed[0]?.id).toBe(a.id);
    expect(await shop.read(a.id)).toMatchObject({
      name: 'New name',
      slug: 'beans-a',
      sku: 'a',
      price: { amount: '8.00' },
      category: null,
      description: null,
      compareAtPrice: { amount: '9.00' },
      images: [{ position: 1 }, { position: 2 }],
      createdAt: '2026-01-02T03:04:05.678Z',
      version: 2,
    });
  });

  test('images and reduction stay when left out, go when emptied; two products may swap nothing but their own keys', async () => {
    const full = { compareAtPrice: eur('9'), imageUrls: ['https://img.example/a.jpg'] };
    const [{ id } = { id: '' }] = await importProducts([beans('full', full)]);
    expect(statuses(await importProducts([beans('full')]))).toEqual(['UNCHANGED']);
    const emptied = beans('full', { compareAtPrice: null, imageUrls: [] });
    expect(statuses(await importProducts([emptied]))).toEqual(['UPDATED']);
    expect(await shop.read(id ?? '')).toMatchObject({ compareAtPrice: null, images: [] });
    expect(statuses(await importProducts([emptied]))).toEqual(['UNCHANGED']);
  });

  test('takes the id of the seed', async () => {
    const id = '01890000-0000-7000-8000-00000000abcd';
    expect(await importProducts([beans('seed', { id })])).toMatchObject([{ id, status: 'ADDED' }]);
    expect(await importProducts([beans('seed', { id })])).toMatchObject([{ id, status: 'UNCHANGED' }]);
    expect(await importProducts([beans('seed', { id: UNKNOWN_ID })])).toMatchObject([{ field: 'id' }]);
    expect(await importProducts([beans('other', { id })])).toMatchObject([
      { status: 'REFUSED', field: 'id' },
    ]);
  });

  test('refuses wrong records alone, each with field and reason; the good rows beside them go in', async () => {
    await shop.product({ ref: 'gone' }).then(({ id }) => shop.deleteProduct({ id }));
    await importProducts([beans('held', { sku: 'HELD', slug: 'held', compareAtPrice: eur('9') })]);
    await importProducts([beans('mover')]);
    const outcomes = await importProducts([
      beans('good-1'),
      beans('zero', { price: eur('0'), active: true }),
      beans('cents', { price: eur('1.005') }),
      beans('category', { categoryRef: 'nowhere' }),
      beans('good-1', { name: 'again' }),
      beans('gone'),
      beans('sku', { sku: 'held' }),
      beans('slug', { slug: 'held' }),
      beans('mover', { sku: 'Held' }),
      beans('held', { price: eur('9') }),
      beans('image', { imageUrls: ['ftp://img.example'] }),
      beans('date', { createdAt: '0000-01-01T00:00:00Z' }),
      beans('first', { sku: 'SAME' }),
      beans('second', { sku: 'same' }),
      beans('  ', { name: '' }),
      beans('good-2'),
    ]);
    expect(outcomes.map(({ status, field }) => [status, field])).toEqual([
      ['ADDED', null],
      ['REFUSED', 'price.amount'],
      ['REFUSED', 'price.amount'],
      ['REFUSED', 'categoryRef'],
      ['REFUSED', 'ref'],
      ['REFUSED', 'ref'],
      ['REFUSED', 'sku'],
      ['REFUSED', 'slug'],
      ['REFUSED', 'sku'],
      ['REFUSED', 'compareAtPrice.amount'],
      ['REFUSED', 'imageUrls[0]'],
      ['REFUSED', 'createdAt'],
      ['ADDED', null],
      ['REFUSED', 'sku'],
      ['REFUSED', 'ref'],
      ['ADDED', null],
    ]);
    for (const { status, reason } of outcomes) expect(reason === null).toBe(status !== 'REFUSED');
    const [row] = await shop.sql`select count(*)::integer as count from product where name = 'again'`;
    expect(row?.['count']).toBe(0);
  });

  test('a derived SKU or slug steps aside for one that is given later in the batch', async () => {
    const outcomes = await importProducts([
      beans('aside', { name: 'Aside' }),
      beans('given', { sku: 'ASIDE', slug: 'aside' }),
    ]);
    expect(statuses(outcomes)).toEqual(['ADDED', 'ADDED']);
    expect((await shop.read(outcomes[0]?.id ?? '')).slug).toBe('aside-2');
    expect((await shop.read(outcomes[1]?.id ?? '')).slug).toBe('aside');
  });

  test('5 new records and 500 take the same number of statements, so do 500 changes; 501 are refused', async () => {
    const batch = (name: string, count: number) =>
      Array.from({ length: count }, (_, number) =>
        beans(`${name}-${number}`, { name, categoryRef: 'beans', imageUrls: ['https://img.example/a.jpg'] }),
      );
    const few = await shop.statementsOf(() => importProducts(batch('few', 5)));
    const many = await shop.statementsOf(() => importProducts(batch('many', 500)));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(8);
    const changed = batch('many', 500).map((record) => ({ ...record, price: eur('99'), imageUrls: [] }));
    let outcomes: Outcome[] = [];
    const changes = await shop.statementsOf(async () => {
      outcomes = await importProducts(changed);
    });
    expect(new Set(statuses(outcomes))).toEqual(new Set(['UPDATED']));
    expect(changes.length).toBeLessThanOrEqual(8);
    const [row] = await shop.sql`select count(distinct slug)::integer as slugs, sum(price) as total
      from product where name = 'many'`;
    expect(row).toEqual({ slugs: 500, total: String(500 * 9900) });
    const { errors } = await shop.run(
      'mutation ($records: [ProductRecordInput!]!) { importProducts(records: $records) { ref } }',
      { records: batch('more', 501) },
    );
    expect(errors[0]).toMatchObject({
      message: 'records: at most 500.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('4 imports of the same 100 new records at once, 2 the other way round, are 100 products: each ADDED once, refused never', async () => {
    const records = Array.from({ length: 100 }, (_, number) =>
      beans(`same-${number}`, { name: 'Same', sku: `SAME-${number}`, id: crypto.randomUUID() }),
    );
    const orders = [records, records.toReversed(), records, records.toReversed()];
    const all = await Promise.all(orders.map((given) => importProducts(given)));
    const [row] = await shop.sql`select count(*)::integer as count from product where name = 'Same'`;
    expect(row?.['count']).toBe(100);
    expect(all.flatMap(statuses).toSorted()).toEqual([
      ...Array.from({ length: 100 }, () => 'ADDED'),
      ...Array.from({ length: 300 }, () => 'UNCHANGED'),
    ]);
  });

  test('an id that another product has is refused alone, whatever its ref', async () => {
    const id = crypto.randomUUID();
    await importProducts([beans('owner', { id })]);
    const outcomes = await importProducts([beans('thief', { id }), beans('honest')]);
    expect(outcomes).toMatchObject([{ status: 'REFUSED', field: 'id' }, { status: 'ADDED' }]);
  });
});

describe('importCategories', () => {
  test('a record without parentRef leaves a category where staff have put it', async () => {
    await importCategories([
      { ref: 'shelf', name: 'Shelf' },
      { ref: 'cups', name: 'Cups', parentRef: 'shelf' },
    ]);
    expect(statuses(await importCategories([{ ref: 'cups', name: 'Cups' }]))).toEqual(['UNCHANGED']);
    const [row] =
      await shop.sql`select p.ref from category c join category p on p.id = c.parent_id where c.ref = 'cups'`;
    expect(row).toEqual({ ref: 'shelf' });
  });

  test('puts children before their parents in the batch in their places; the second time nothing changes', async () => {
    const records = [
      { ref: 'leaf', name: 'Leaf', parentRef: 'branch' },
      { ref: 'branch', name: 'Branch', parentRef: 'root', description: 'd' },
      { ref: 'root', name: 'Root' },
    ];
    expect(statuses(await importCategories(records))).toEqual(['ADDED', 'ADDED', 'ADDED']);
    expect(statuses(await importCategories(records))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    const { category } = await shop.ask(
      '{ category(ref: "leaf") { slug version parent { name parent { name } } } }',
    );
    expect(category).toEqual({
      slug: 'leaf',
      version: 1,
      parent: { name: 'Branch', parent: { name: 'Root' } },
    });
    const turned = [
      { ref: 'root', name: 'Root', parentRef: 'new' },
      { ref: 'new', name: 'New', parentRef: 'leaf' },
      { ref: 'leaf', name: 'Leaf', parentRef: null },
    ];
    expect(statuses(await importCategories(turned))).toEqual(['UPDATED', 'ADDED', 'UPDATED']);
    const after = await shop.ask(
      '{ category(ref: "branch") { parent { ref parent { ref parent { ref parent { ref } } } } } }',
    );
    expect(after.category.parent).toEqual({
      ref: 'root',
      parent: { ref: 'new', parent: { ref: 'leaf', parent: null } },
    });
  });

  test('refuses a cycle, an unknown parent with what hangs on it, a taken id, an 11th level, a repeated ref', async () => {
    const id = '01890000-0000-7000-8000-00000000cafe';
    await importCategories([{ ref: 'owner', name: 'Owner', id }]);
    const deep = Array.from({ length: 11 }, (_, number) => ({
      ref: `deep-${number}`,
      name: 'Deep',
      parentRef: number === 0 ? null : `deep-${number - 1}`,
    }));
    const outcomes = await importCategories([
      { ref: 'x', name: 'X', parentRef: 'y' },
      { ref: 'y', name: 'Y', parentRef: 'x' },
      { ref: 'orphan', name: 'Orphan', parentRef: 'nobody' },
      { ref: 'below-orphan', name: 'Below', parentRef: 'orphan' },
      { ref: 'thief', name: 'Thief', id },
      { ref: 'one', name: 'One', id: '01890000-0000-7000-8000-00000000feed' },
      { ref: 'two', name: 'Two', id: '01890000-0000-7000-8000-00000000FEED' },
      { ref: 'owner', name: 'Owner', id: UNKNOWN_ID },
      { ref: 'owner', name: 'Twice' },
      { ref: 'nameless', name: '' },
      { ref: 'self', name: 'Self', parentRef: 'self' },
      ...deep,
    ]);
    expect(outcomes.slice(0, 11).map(({ status, field }) => [status, field])).toEqual([
      ['REFUSED', 'parentRef'],
      ['REFUSED', 'parentRef'],
      ['REFUSED', 'parentRef'],
      ['REFUSED', 'parentRef'],
      ['REFUSED', 'id'],
      ['ADDED', null],
      ['REFUSED', 'id'],
      ['REFUSED', 'id'],
      ['REFUSED', 'ref'],
      ['REFUSED', 'name'],
      ['REFUSED', 'parentRef'],
    ]);
    expect(statuses(outcomes.slice(11))).toEqual([...Array.from({ length: 10 }, () => 'ADDED'), 'REFUSED']);
  });

  test('5 new records and 500 take the same number of statements', async () => {
    const batch = (name: string, count: number) =>
      Array.from({ length: count }, (_, number) => ({
        ref: `${name}-${number}`,
        name,
        parentRef: number === 0 ? null : `${name}-0`,
      }));
    const few = await shop.statementsOf(() => importCategories(batch('a few', 5)));
    const many = await shop.statementsOf(() => importCategories(batch('so many', 500)));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(8);
  });

  test('an import and moves at the same time leave a tree without a cycle', async () => {
    const refs = ['t0', 't1', 't2', 't3', 't4', 't5'];
    const first = await importCategories(refs.map((ref) => ({ ref, name: ref })));
    const ids = first.map(({ id }) => id ?? '');
    await Promise.all([
      ...refs.map((ref, number) => importCategories([{ ref, name: ref, parentRef: refs[(number + 1) % 6] }])),
      ...ids.map((id, number) => shop.updateCategory({ id, parentId: ids[(number + 5) % 6] })),
    ]);
    const [row] = await shop.sql`with recursive up(start, id, parent_id, steps) as (
        select id, id, parent_id, 0 from category
        union all select up.start, c.id, c.parent_id, steps + 1 from category c join up on c.id = up.parent_id where steps < 20)
      select max(steps) as steps from up`;
    expect(Number(row?.['steps'])).toBeLessThan(10);
  });
});
