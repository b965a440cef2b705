import { command, everybody, query, scoped, unknown, service, type Row } from '../row.ts';

export const products: Readonly<Record<string, Row>> = {
  'Query.product': { outcomes: everybody, probe: query('product(id: <product>)', '{ name }') },
  'Query.products': { outcomes: everybody, probe: query('products(first: 1)') },
  'Query.category': { outcomes: everybody, probe: query('category(id: <category>)', '{ name }') },
  'Query.categories': { outcomes: everybody, probe: query('categories(first: 1)') },
  'Mutation.countProductView': {
    outcomes: 'N N N N N N N',
    probe: command(`countProductView(productId: ${unknown})`),
  },
  'Mutation.countContactClick': {
    outcomes: 'N N N N N N N',
    probe: command(`countContactClick(productId: ${unknown})`),
  },
  ...Object.fromEntries(
    ['updateProduct', 'deactivateProduct', 'reactivateProduct', 'deleteProduct'].map((name) => [
      `Mutation.${name}`,
      {
        outcomes: scoped('catalogue:write'),
        probe: command(`${name}(input: { id: <product>, expectedVersion: 999 })`),
      },
    ]),
  ),
  'Mutation.createProduct': {
    outcomes: scoped('catalogue:write'),
    probe: command('createProduct(input: { name: "", price: { amount: "1.00", currency: "EUR" } })'),
  },
  'Mutation.createCategory': {
    outcomes: scoped('catalogue:write'),
    probe: command('createCategory(input: { name: "" })'),
  },
  'Mutation.updateCategory': {
    outcomes: scoped('catalogue:write'),
    probe: command('updateCategory(input: { id: <category>, expectedVersion: 999 })'),
  },
  'Mutation.deleteCategory': {
    outcomes: scoped('catalogue:write'),
    probe: command('deleteCategory(input: { id: <category>, expectedVersion: 999 })'),
  },
  'Mutation.importCategories': {
    outcomes: service,
    probe: command('importCategories(records: [], dryRun: true)'),
  },
  'Mutation.importProducts': {
    outcomes: service,
    probe: command('importProducts(records: [], dryRun: true)'),
  },
  Product: {
    outcomes: everybody,
    probe: query('product(id: <product>)', '{ name availability }'),
    entity: ({ product }) => ({
      subgraph: 'products',
      key: { __typename: 'Product', id: product },
      fields: 'name',
    }),
  },
  Category: {
    outcomes: everybody,
    probe: query('category(id: <category>)', '{ name }'),
    entity: ({ category }) => ({
      subgraph: 'products',
      key: { __typename: 'Category', id: category },
      fields: 'name',
    }),
  },
};
