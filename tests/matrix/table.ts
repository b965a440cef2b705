// The table of who may what, written by hand: one row for each coordinate of the supergraph that somebody could be refused.
// The owner has order and record of the probe; the manager has the store of the probe, the clerk another one; the API key
// holds stock:read. A probe changes nothing that another one reads: unknown ids, versions that are not there.
import { command, everybody, query, scoped, unknown, type Row } from './row.ts';

export const table: Readonly<Record<string, Row>> = {
  // Customers
  'Query.me': { outcomes: 'N A A N N N N', probe: query('me', '{ id }') },
  'Query.customer': { outcomes: 'U N A A A A F', probe: query('customer(id: <owner>)', '{ name email }') },
  'Query.customers': { outcomes: scoped.customersRead, probe: query('customers(first: 1)') },
  'Mutation.signUp': {
    outcomes: everybody,
    probe: command('signUp(input: { email: <fresh>, password: "x", name: "" })'),
  },
  'Mutation.signIn': {
    outcomes: everybody,
    probe: command('signIn(input: { email: <fresh>, password: "wrong password" })'),
  },
  'Mutation.refreshSession': {
    outcomes: everybody,
    probe: command('refreshSession(input: { refreshToken: <fresh> })'),
  },
  'Mutation.signOut': { outcomes: everybody, probe: command('signOut(input: { refreshToken: <fresh> })') },
  'Mutation.changePassword': {
    outcomes: 'U A A F F F F',
    probe: command(
      'changePassword(input: { currentPassword: "wrong password", newPassword: "a new password" })',
    ),
  },
  'Mutation.createCustomer': {
    outcomes: scoped.customersWrite,
    probe: command('createCustomer(input: { name: "" })'),
  },
  'Mutation.updateCustomer': {
    outcomes: 'U N A F A A F',
    probe: command('updateCustomer(input: { id: <owner>, name: "Somebody", expectedVersion: 999 })'),
  },
  'Mutation.deleteCustomer': {
    outcomes: 'U N A F A A F',
    probe: command('deleteCustomer(input: { id: <owner>, expectedVersion: 999 })'),
  },
  'Mutation.importCustomers': {
    outcomes: scoped.service,
    probe: command('importCustomers(records: [], dryRun: true)'),
  },
  'Mutation.openAccount': {
    outcomes: scoped.service,
    probe: () => `mutation { probe: openAccount(customerId: ${unknown}, password: "a password") }`,
  },
  Customer: {
    outcomes: 'F F A A A A F',
    probe: query('order(id: <order>)', '{ customer { name } }'),
    entity: ({ owner }) => ({
      subgraph: 'customers',
      key: { __typename: 'Customer', id: owner },
      fields: 'name',
    }),
  },
  'Customer.orders': {
    outcomes: 'U F A A A A F',
    routed: 'U N A A A A F',
    probe: query('customer(id: <owner>)', '{ orders(first: 1) { totalCount } }'),
    entity: ({ owner }) => ({
      subgraph: 'orders',
      key: { __typename: 'Customer', id: owner },
      fields: 'orders(first: 1) { totalCount }',
    }),
  },

  // Orders
  'Query.order': { outcomes: 'U N A A A A F', probe: query('order(id: <order>)', '{ number }') },
  'Query.orders': { outcomes: scoped.ordersRead, probe: query('orders(first: 1)') },
  'Query.orderStats': { outcomes: scoped.ordersRead, probe: query('orderStats', '{ __typename }') },
  'Mutation.createOrder': {
    outcomes: 'U A A A A A F',
    probe: command('createOrder(input: { lines: [] })'),
  },
  'Mutation.confirmOrder': {
    outcomes: scoped.ordersWrite,
    probe: command('confirmOrder(input: { id: <order>, expectedVersion: 999 })'),
  },
  'Mutation.rejectOrder': {
    outcomes: scoped.ordersWrite,
    probe: command('rejectOrder(input: { id: <order>, reason: "x", expectedVersion: 999 })'),
  },
  'Mutation.shipOrder': {
    outcomes: scoped.ordersWrite,
    probe: command('shipOrder(input: { id: <order>, expectedVersion: 999 })'),
  },
  'Mutation.deliverOrder': {
    outcomes: scoped.ordersWrite,
    probe: command('deliverOrder(input: { id: <order>, expectedVersion: 999 })'),
  },
  'Mutation.cancelOrder': {
    outcomes: 'U N A A A A F',
    probe: command('cancelOrder(input: { id: <order>, reason: "x", expectedVersion: 999 })'),
  },
  'Mutation.updateOrderShippingAddress': {
    outcomes: 'U N A A A A F',
    probe: command(
      'updateOrderShippingAddress(input: { id: <order>, shippingAddress: { line1: "1 Quay" }, expectedVersion: 999 })',
    ),
  },
  'Mutation.importOrders': {
    outcomes: scoped.service,
    probe: command('importOrders(records: [], dryRun: true)'),
  },
  Order: {
    outcomes: 'F F A A A A F',
    probe: query('order(id: <order>)', '{ number lines { quantity } }'),
    entity: ({ order }) => ({
      subgraph: 'orders',
      key: { __typename: 'Order', id: order },
      fields: 'number',
    }),
  },
  'Product.salesCount': {
    outcomes: scoped.ordersRead,
    probe: query('product(id: <product>)', '{ salesCount }'),
    entity: ({ product }) => ({
      subgraph: 'orders',
      key: { __typename: 'Product', id: product },
      fields: 'salesCount',
    }),
  },

  // Catalogue
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
        outcomes: scoped.catalogueWrite,
        probe: command(`${name}(input: { id: <product>, expectedVersion: 999 })`),
      },
    ]),
  ),
  'Mutation.createProduct': {
    outcomes: scoped.catalogueWrite,
    probe: command('createProduct(input: { name: "", price: { amount: "1.00", currency: "EUR" } })'),
  },
  'Mutation.createCategory': {
    outcomes: scoped.catalogueWrite,
    probe: command('createCategory(input: { name: "" })'),
  },
  'Mutation.updateCategory': {
    outcomes: scoped.catalogueWrite,
    probe: command('updateCategory(input: { id: <category>, expectedVersion: 999 })'),
  },
  'Mutation.deleteCategory': {
    outcomes: scoped.catalogueWrite,
    probe: command('deleteCategory(input: { id: <category>, expectedVersion: 999 })'),
  },
  'Mutation.importCategories': {
    outcomes: scoped.service,
    probe: command('importCategories(records: [], dryRun: true)'),
  },
  'Mutation.importProducts': {
    outcomes: scoped.service,
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

  // Stock
  'Query.store': { outcomes: everybody, probe: query('store(id: <store>)', '{ name }') },
  'Query.stores': { outcomes: everybody, probe: query('stores(first: 1)') },
  'Query.warehouse': { outcomes: everybody, probe: query('warehouse', '{ name }') },
  'Query.location': { outcomes: everybody, probe: query('location(id: <store>)', '{ name }') },
  'Query.stockLevel': {
    outcomes: scoped.stockRead,
    probe: query('stockLevel(productId: <product>, locationId: <store>)', '{ onHand }'),
  },
  'Query.stockLevels': { outcomes: scoped.stockRead, probe: query('stockLevels(first: 1)') },
  'Query.lowStock': { outcomes: scoped.stockRead, probe: query('lowStock(first: 1)') },
  'Query.stockMovements': { outcomes: scoped.stockRead, probe: query('stockMovements(first: 1)') },
  'Mutation.adjustStock': {
    outcomes: scoped.stockWriteHere,
    probe: command(
      'adjustStock(input: { productId: <product>, locationId: <store>, delta: 1, reason: "x", expectedVersion: 999999 })',
    ),
  },
  'Mutation.setReorderPoint': {
    outcomes: scoped.stockWriteHere,
    probe: command(
      'setReorderPoint(input: { productId: <product>, locationId: <store>, reorderPoint: 1, expectedVersion: 999999 })',
    ),
  },
  'Mutation.createStore': {
    outcomes: scoped.storesWrite,
    probe: command('createStore(input: { name: "" })'),
  },
  ...Object.fromEntries(
    ['updateStore', 'closeStore', 'reopenStore'].map((name) => [
      `Mutation.${name}`,
      {
        outcomes: scoped.storesWrite,
        probe: command(`${name}(input: { id: <store>, expectedVersion: 999999 })`),
      },
    ]),
  ),
  'Mutation.importStores': {
    outcomes: scoped.service,
    probe: command('importStores(records: [], dryRun: true)'),
  },
  'Mutation.importStockLevels': {
    outcomes: scoped.service,
    probe: command('importStockLevels(records: [], dryRun: true)'),
  },
  Store: {
    outcomes: everybody,
    probe: query('store(id: <store>)', '{ name }'),
    entity: ({ store }) => ({ subgraph: 'stock', key: { __typename: 'Store', id: store }, fields: 'name' }),
  },
  Warehouse: {
    outcomes: everybody,
    probe: query('warehouse', '{ name }'),
    entity: ({ warehouse }) => ({
      subgraph: 'stock',
      key: { __typename: 'Warehouse', id: warehouse },
      fields: 'name',
    }),
  },
  StockLevel: {
    outcomes: scoped.stockRead,
    probe: query('stockLevel(productId: <product>, locationId: <store>)', '{ id onHand }'),
    entity: ({ level }) => ({
      subgraph: 'stock',
      key: { __typename: 'StockLevel', id: level },
      fields: 'onHand',
    }),
  },
  'StockLevel.*': {
    outcomes: scoped.stockRead,
    probe: query(
      'stockLevel(productId: <product>, locationId: <store>)',
      '{ product { name } reserved incoming }',
    ),
    entity: ({ level }) => ({
      subgraph: 'stock',
      key: { __typename: 'StockLevel', id: level },
      fields: 'reserved incoming reorderPoint version',
    }),
  },
  'StockLevelConnection.nodes': {
    outcomes: scoped.stockRead,
    probe: query('store(id: <store>)', '{ stock(first: 1) { nodes { onHand } } }'),
  },
  'StockLevelEdge.node': {
    outcomes: scoped.stockRead,
    probe: query('stockLevels(first: 1)', '{ edges { node { onHand } } }'),
  },
  'LowStock.level': {
    outcomes: scoped.stockRead,
    probe: query('lowStock(first: 1)', '{ nodes { level { onHand } } }'),
  },
  'AdjustStockSuccess.level': {
    outcomes: scoped.stockWriteHere,
    probe: (things) =>
      command(
        'adjustStock(input: { productId: <product>, locationId: <store>, delta: 1, reason: "x", expectedVersion: 999999 })',
      )(things).replace('{ __typename }', '{ ... on AdjustStockSuccess { level { onHand } } }'),
  },
  'SetReorderPointSuccess.level': {
    outcomes: scoped.stockWriteHere,
    probe: (things) =>
      command(
        'setReorderPoint(input: { productId: <product>, locationId: <store>, reorderPoint: 1, expectedVersion: 999999 })',
      )(things).replace('{ __typename }', '{ ... on SetReorderPointSuccess { level { onHand } } }'),
  },
  'Product.stock': {
    outcomes: scoped.stockRead,
    probe: query('product(id: <product>)', '{ stock { available } }'),
    entity: ({ product }) => ({
      subgraph: 'stock',
      key: { __typename: 'Product', id: product },
      fields: 'stock { available }',
    }),
  },
  'ProductStock.levels': {
    outcomes: scoped.stockRead,
    probe: query('product(id: <product>)', '{ stock { levels { onHand } } }'),
    entity: ({ product }) => ({
      subgraph: 'stock',
      key: { __typename: 'Product', id: product },
      fields: 'stock { levels { onHand } }',
    }),
  },
  'Store.stock': {
    outcomes: scoped.stockRead,
    probe: query('store(id: <store>)', '{ stock(first: 1) { totalCount } }'),
    entity: ({ store }) => ({
      subgraph: 'stock',
      key: { __typename: 'Store', id: store },
      fields: 'stock(first: 1) { totalCount }',
    }),
  },
  'Warehouse.stock': {
    outcomes: scoped.stockRead,
    probe: query('warehouse', '{ stock(first: 1) { totalCount } }'),
  },

  // Staff
  'Query.currentEmployee': { outcomes: 'N N N A A A N', probe: query('currentEmployee', '{ id }') },
  'Query.employee': { outcomes: scoped.staffRead, probe: query('employee(id: <clerk>)', '{ name }') },
  'Query.employees': { outcomes: scoped.staffRead, probe: query('employees(first: 1)') },
  'Mutation.createEmployee': {
    outcomes: scoped.staffWrite,
    probe: command('createEmployee(input: { name: "", email: "x", role: CLERK, password: "x" })'),
  },
  ...Object.fromEntries(
    ['updateEmployee', 'deactivateEmployee', 'reactivateEmployee'].map((name) => [
      `Mutation.${name}`,
      {
        outcomes: scoped.staffWrite,
        probe: command(`${name}(input: { id: <clerk>, expectedVersion: 999 })`),
      },
    ]),
  ),
  'Query.apiKeys': { outcomes: scoped.staffRead, probe: query('apiKeys(first: 1)') },
  'Query.viewerOfApiKey': {
    outcomes: scoped.service,
    probe: query('viewerOfApiKey(hash: "00")', '{ __typename }'),
  },
  'Mutation.employeeSignIn': {
    outcomes: everybody,
    probe: command('employeeSignIn(input: { email: <fresh>, password: "wrong password" })'),
  },
  'Mutation.refreshEmployeeSession': {
    outcomes: everybody,
    probe: command('refreshEmployeeSession(input: { refreshToken: <fresh> })'),
  },
  'Mutation.employeeSignOut': {
    outcomes: everybody,
    probe: command('employeeSignOut(input: { refreshToken: <fresh> })'),
  },
  'Mutation.changeEmployeePassword': {
    outcomes: 'U F F A A A F',
    probe: command(
      'changeEmployeePassword(input: { currentPassword: "wrong password", newPassword: "a new password" })',
    ),
  },
  'Mutation.createApiKey': {
    outcomes: scoped.staffWrite,
    probe: command('createApiKey(input: { name: "", scopes: [], expiresAt: "2000-01-01T00:00:00Z" })'),
  },
  'Mutation.revokeApiKey': {
    outcomes: 'U F F F F N F',
    probe: command(`revokeApiKey(input: { id: ${unknown} })`),
  },
  'Mutation.importEmployees': {
    outcomes: scoped.service,
    probe: command('importEmployees(records: [], dryRun: true)'),
  },
  Employee: {
    outcomes: 'F F F A A A F',
    routed: 'U F F F A A F',
    probe: query('employee(id: <clerk>)', '{ name }'),
    entity: ({ clerk }) => ({
      subgraph: 'staff',
      key: { __typename: 'Employee', id: clerk },
      fields: 'name',
    }),
  },
};
