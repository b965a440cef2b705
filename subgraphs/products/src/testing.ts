// The common parts of the product tests: the subgraph on an empty database, and functions for its mutations.
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { productsSubgraph } from './subgraph.ts';

const PRODUCT = `id ref sku slug name description active version createdAt updatedAt deletedAt viewCount contactClickCount
  price { amount minorUnits currency } compareAtPrice { amount minorUnits currency }
  category { id name } images { url alt position }`;
const CATEGORY = 'id ref slug name description version parent { id name } children { id name }';
type Input = Record<string, unknown>;

const mutation = (name: string, input: string, success: string, failures = '') =>
  `mutation ($input: ${input}!) { result: ${name}(input: $input) {
    __typename ... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${success} }
    ${failures} } }`;

const FAILURES_OF_CREATION = `... on Error { code message }
  ... on ValidationError { field problems { field message } }
  ... on IdempotencyConflict { idempotencyKey }
  ... on NotFound { notFound: id }`;
const FAILURES_OF_CHANGE = `${FAILURES_OF_CREATION} ... on VersionConflict { expected actual }`;

const documents = {
  createProduct: mutation(
    'createProduct',
    'CreateProductInput',
    `product { ${PRODUCT} }`,
    `${FAILURES_OF_CREATION} ... on SkuTaken { sku } ... on SlugTaken { slug } ... on RefTaken { ref }`,
  ),
  updateProduct: mutation(
    'updateProduct',
    'UpdateProductInput',
    `product { ${PRODUCT} }`,
    `${FAILURES_OF_CHANGE} ... on SkuTaken { sku } ... on SlugTaken { slug }`,
  ),
  deactivateProduct: mutation(
    'deactivateProduct',
    'ProductCommandInput',
    `product { ${PRODUCT} }`,
    FAILURES_OF_CHANGE,
  ),
  reactivateProduct: mutation(
    'reactivateProduct',
    'ProductCommandInput',
    `product { ${PRODUCT} }`,
    `${FAILURES_OF_CHANGE} ... on ProductHasNoPrice { unpriced: id }`,
  ),
  deleteProduct: mutation(
    'deleteProduct',
    'ProductCommandInput',
    `product { ${PRODUCT} }`,
    FAILURES_OF_CHANGE,
  ),
  createCategory: mutation(
    'createCategory',
    'CreateCategoryInput',
    `category { ${CATEGORY} }`,
    `${FAILURES_OF_CREATION} ... on SlugTaken { slug } ... on RefTaken { ref }`,
  ),
  updateCategory: mutation(
    'updateCategory',
    'UpdateCategoryInput',
    `category { ${CATEGORY} }`,
    `${FAILURES_OF_CHANGE} ... on SlugTaken { slug } ... on CategoryCycle { cycle: id parentId }`,
  ),
  deleteCategory: mutation(
    'deleteCategory',
    'DeleteCategoryInput',
    'id',
    `${FAILURES_OF_CHANGE} ... on CategoryNotEmpty { products children }`,
  ),
};

export const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** A shop on an empty database, with a function for each mutation that returns the member of its union. */
export async function openShop() {
  const shop: TestSubgraph = await testSubgraph(productsSubgraph);
  const call = (name: keyof typeof documents) => async (input: Input) =>
    (await shop.ask(documents[name], { input })).result;
  const createProduct = call('createProduct');
  const createCategory = call('createCategory');
  return Object.assign(shop, {
    createProduct,
    createCategory,
    updateProduct: call('updateProduct'),
    deactivateProduct: call('deactivateProduct'),
    reactivateProduct: call('reactivateProduct'),
    deleteProduct: call('deleteProduct'),
    updateCategory: call('updateCategory'),
    deleteCategory: call('deleteCategory'),
    /** The new product, which must have been created. */
    async product(input: Input = {}) {
      const { product } = await createProduct({ name: 'House blend', price: eur('9.90'), ...input });
      return product;
    },
    /** The new category, which must have been created. */
    async category(input: Input = {}) {
      const { category } = await createCategory({ name: 'Beans', ...input });
      return category;
    },
    async read(id: string) {
      return (await shop.ask(`query ($id: ID!) { product(id: $id) { ${PRODUCT} } }`, { id })).product;
    },
    /** The number of rows of a table, read from the database. */
    async count(table: 'product' | 'category' | 'product_image' | 'idempotency_key'): Promise<number> {
      const [row] = await shop.sql`select count(*)::integer as count from ${shop.sql(table)}`;
      return Number(row?.['count']);
    },
  });
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';
