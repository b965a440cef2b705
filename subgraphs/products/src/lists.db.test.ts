// The list of products: search, filters, pages and cursors, and the number of statements.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eur, openShop, type Shop, UNKNOWN_ID } from './testing.ts';

let shop: Shop;
const categories = { coffee: '', espresso: '' };
beforeAll(async () => {
  shop = await openShop();
  categories.coffee = (await shop.category({ name: 'Café beans' })).id;
  categories.espresso = (await shop.category({ name: 'Espresso', parentId: categories.coffee })).id;
  const products = [
    { name: 'Crème caramel, 250 g', sku: 'CC-250', price: eur('5.00') },
    {
      name: 'Dark roast',
      description: 'Notes of CARAMEL and smoke',
      categoryId: categories.coffee,
      price: eur('8.00'),
    },
    { name: 'Ristretto', sku: 'RIS-1', categoryId: categories.espresso, price: eur('12.00') },
    { name: 'Lungo', categoryId: categories.espresso, price: eur('14.00'), active: false },
    { name: "Chef Anton's 100% filter_coffee", price: { amount: '9.00', currency: 'USD' } },
    { name: 'Smørrebrød', price: { amount: '900', currency: 'JPY' } },
  ];
  for (const product of products) await shop.product(product);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LIST = `query ($first: Int, $after: String, $where: ProductWhere, $orderBy: ProductOrderBy! = NAME_ASC) {
  products(first: $first, after: $after, where: $where, orderBy: $orderBy) {
    nodes { id name } edges { cursor node { id } } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const list = async (variables: Record<string, unknown>) => (await shop.ask(LIST, variables)).products;
const named = async (where: Record<string, unknown>, orderBy = 'NAME_ASC'): Promise<string[]> => {
  const { nodes, totalCount } = await list({ where, orderBy, first: 100 });
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ name }: { name: string }) => name);
};
const errorOf = async (variables: Record<string, unknown>) =>
  (await shop.run(LIST, variables)).errors[0]?.extensions;

describe('search', () => {
  test.each([
    ['creme', ['Crème caramel, 250 g']],
    ['CRÈME 250', ['Crème caramel, 250 g']],
    ['caramel', ['Crème caramel, 250 g', 'Dark roast']],
    ['smoke caramel', ['Dark roast']],
    ['ris-1', ['Ristretto']],
    ['espresso', ['Ristretto']],
    // By the name of the category, and of every category above it.
    ['cafe', ['Dark roast', 'Ristretto']],
    ['beans', ['Dark roast', 'Ristretto']],
    ['CAFÉ beans', ['Dark roast', 'Ristretto']],
    ['beans espresso', ['Ristretto']],
    ['beans caramel', ['Dark roast']],
    ['beans missing', []],
    ['cafe roast', ['Dark roast']],
    ['antons', ["Chef Anton's 100% filter_coffee"]],
    ['anton’s', ["Chef Anton's 100% filter_coffee"]],
    ['smorrebrod', ['Smørrebrød']],
    ['100%', ["Chef Anton's 100% filter_coffee"]],
    ['r_c', ["Chef Anton's 100% filter_coffee"]],
    ['ca_amel', []],
    ['caramel missing', []],
    // Symbols alone find nothing.
    ['%', []],
    ["'", []],
    ['’', []],
    ['- & _', []],
    ["chef ' anton", ["Chef Anton's 100% filter_coffee"]],
    [String.raw`\ `, []],
  ])('%j finds %j', async (search, names) => {
    expect(await named({ search })).toEqual(names);
  });

  test('a word in 4 levels of categories finds what is in the lowest; a word elsewhere on the path does, too', async () => {
    await using deep = await openShop();
    let parentId: string | undefined;
    for (const name of ['Drinks', 'Hot ones', 'Léaf', 'Green']) {
      const created = await deep.category({ name, ...(parentId !== undefined && { parentId }) });
      parentId = created.id;
    }
    await deep.product({ name: 'Sencha', price: eur('5.00'), categoryId: parentId });
    await deep.product({ name: 'Mug', price: eur('5.00') });
    for (const search of ['drinks', 'hot', 'leaf', 'green', 'drinks leaf sencha']) {
      const { nodes, totalCount } = (await deep.ask(LIST, { where: { search } })).products;
      expect([nodes.map(({ name }: { name: string }) => name), totalCount], search).toEqual([['Sencha'], 1]);
    }
  });

  test('text that holds only spaces asks nothing; 11 words, 201 characters and U+0000 are refused', async () => {
    expect(await named({ search: '  ' })).toHaveLength(5);
    for (const search of [Array.from({ length: 11 }, () => 'a').join(' '), 'a'.repeat(201), 'a\0b'])
      expect(await errorOf({ where: { search } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'where.search',
      });
  });
});

describe('filters', () => {
  test('a category holds the products of those below it', async () => {
    expect(await named({ categoryId: categories.coffee })).toEqual(['Dark roast', 'Ristretto']);
    expect(await named({ categoryId: categories.espresso })).toEqual(['Ristretto']);
  });

  test('visibility shows 5 active, 1 inactive or all 6', async () => {
    expect(await named({})).toHaveLength(5);
    expect(await named({ visibility: 'INACTIVE' })).toEqual(['Lungo']);
    expect(await named({ visibility: 'ALL' })).toHaveLength(6);
  });

  test('prices bound inclusively within a currency', async () => {
    expect(await named({ currency: 'EUR', priceFrom: '5.00', priceTo: '8' })).toEqual([
      'Crème caramel, 250 g',
      'Dark roast',
    ]);
    expect(await named({ currency: 'EUR', priceFrom: '8.01' })).toEqual(['Ristretto']);
    expect(await named({ currency: 'JPY', priceTo: '900' })).toEqual(['Smørrebrød']);
    expect(await named({ currency: 'USD' })).toHaveLength(1);
  });

  test('all conditions combine: search, category, price and visibility', async () => {
    const where = { search: 'espresso', categoryId: categories.coffee, currency: 'EUR', priceFrom: '13.00' };
    expect(await named(where)).toEqual([]);
    expect(await named({ ...where, visibility: 'ALL' })).toEqual(['Lungo']);
    expect(await named({ search: 'caramel', categoryId: categories.espresso })).toEqual([]);
  });

  test.each([
    [{ priceFrom: '1.00' }, 'where.priceFrom'],
    [{ priceTo: '1.00' }, 'where.priceTo'],
    [{ priceTo: '1.005', currency: 'EUR' }, 'where.priceTo'],
    [{ priceFrom: '2', priceTo: '1', currency: 'EUR' }, 'where.priceFrom'],
    [{ categoryId: 'x' }, 'where.categoryId'],
  ])('refuses %j', async (where, argument) => {
    expect(await errorOf({ where })).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('an unknown category is an error, an empty one an empty list', async () => {
    expect(await errorOf({ where: { categoryId: UNKNOWN_ID } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'where.categoryId',
    });
    expect(await named({ categoryId: (await shop.category({ name: 'Empty' })).id })).toEqual([]);
  });
});

test('a search is 2 statements, and a rare word in 20,000 products is read from the trigram index', async () => {
  await using large = await openShop();
  await large.sql`insert into category (slug, name) select 'c-' || n, 'Category ' || n from generate_series(1, 50) n`;
  await large.sql`insert into product (slug, name, price, currency, category_id)
    select 'p-' || n, 'Product ' || md5(n::text), 100, 'EUR', (array(select id from category))[1 + n % 50]
    from generate_series(1, 20000) n`;
  await large.sql`vacuum analyze product, category`;
  const ask = () => large.ask('{ products(where: { search: "zebra product" }) { nodes { id } } }');
  const [, list = ''] = await large.statementsOf(ask);
  expect(await large.statementsOf(ask)).toHaveLength(2);
  const parameters = [true, 'zebra', 'product', 21];
  const plan = await large.sql.unsafe(`explain ${list}`, parameters);
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on product_by_words');
});

describe('pages', () => {
  let pages: Shop;
  beforeAll(async () => {
    pages = await openShop();
    // Names and prices with ties, moments with ties: the id must break them.
    await pages.sql`insert into product (slug, name, price, currency, created_at)
      select 'p-' || n, 'Name ' || n % 7, 100 + n % 5, (array['EUR', 'USD'])[1 + n % 2],
        timestamptz '2026-01-01' + (n % 11) * interval '1 hour'
      from generate_series(1, 45) n`;
  });
  afterAll(() => pages[Symbol.asyncDispose]());

  test.each(['CREATED_AT_DESC', 'CREATED_AT_ASC', 'NAME_ASC', 'PRICE_ASC', 'PRICE_DESC'])(
    '45 products come once each over 3 pages of 20 by %s, in the order of the database',
    async (orderBy) => {
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Awaited<ReturnType<typeof list>> = (await pages.ask(LIST, { after, orderBy })).products;
        expect(page.totalCount).toBe(45);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(page.edges.at(-1).cursor).toBe(page.pageInfo.endCursor);
        seen.push(...page.nodes.map(({ id }: { id: string }) => id));
        sizes.push(page.nodes.length);
        ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      }
      const order = {
        CREATED_AT_DESC: pages.sql`created_at desc, id desc`,
        CREATED_AT_ASC: pages.sql`created_at, id`,
        NAME_ASC: pages.sql`name, id`,
        PRICE_ASC: pages.sql`currency, price, id`,
        PRICE_DESC: pages.sql`currency desc, price desc, id desc`,
      }[orderBy];
      const rows = await pages.sql`select id from product order by ${order ?? pages.sql`id`}`;
      expect(sizes).toEqual([20, 20, 5]);
      expect(seen).toEqual(rows.map(({ id }) => id));
    },
  );

  test('first is from 1 to 100: 1000, 0 and -1 are refused', async () => {
    for (const first of [1000, 101, 0, -1])
      expect(await errorOf({ first })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    expect((await pages.ask(LIST, { first: 100 })).products.nodes).toHaveLength(45);
  });

  test('refuses a cursor that is broken, of another order, of another list, or forged', async () => {
    const { endCursor } = (await pages.ask(LIST, { first: 1 })).products.pageInfo;
    const foreign = (await shop.ask('{ categories(first: 1) { pageInfo { endCursor } } }')).categories
      .pageInfo.endCursor;
    const forge = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const dashes = '-'.repeat(36);
    const cursors = [
      ['NAME_ASC', 'garbage'],
      ['NAME_ASC', ''],
      ['PRICE_ASC', endCursor],
      ['NAME_ASC', foreign],
      ['NAME_ASC', forge('products:NAME_ASC', 'a', dashes)],
      ['NAME_ASC', forge('products:NAME_ASC', 'a\0', UNKNOWN_ID)],
      ['NAME_ASC', forge('products:NAME_ASC', 'a', UNKNOWN_ID, 'more')],
      ['CREATED_AT_ASC', forge('products:CREATED_AT_ASC', 'March 7', UNKNOWN_ID)],
      ['PRICE_ASC', forge('products:PRICE_ASC', 'EUR', '1e3', UNKNOWN_ID)],
      ['PRICE_ASC', forge('products:PRICE_ASC', 'EUR', 100, UNKNOWN_ID)],
    ];
    for (const [orderBy, after] of cursors)
      expect(await errorOf({ orderBy, after })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  test('a page is 1 statement, its count 1 more, its categories and images 1 each', async () => {
    const statements = await shop.statementsOf(() =>
      shop.ask('{ products { nodes { name price { amount } } } }'),
    );
    expect(statements).toHaveLength(1);
    const all = await shop.statementsOf(() =>
      shop.ask('{ products { totalCount nodes { name category { name parent { name } } images { url } } } }'),
    );
    // The parents of these categories are categories of the page, so they are not looked up again.
    expect(all).toHaveLength(4);
  });
});
