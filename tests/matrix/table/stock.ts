import { command, everybody, query, scoped, service, stockWriteHere, type Row } from '../row.ts';

export const stock: Readonly<Record<string, Row>> = {
  'Query.store': { outcomes: everybody, probe: query('store(id: <store>)', '{ name }') },
  'Query.stores': { outcomes: everybody, probe: query('stores(first: 1)') },
  'Query.warehouse': { outcomes: everybody, probe: query('warehouse', '{ name }') },
  'Query.location': { outcomes: everybody, probe: query('location(id: <store>)', '{ name }') },
  'Query.stockLevel': {
    outcomes: scoped('stock:read'),
    probe: query('stockLevel(productId: <product>, locationId: <store>)', '{ onHand }'),
  },
  'Query.stockLevels': { outcomes: scoped('stock:read'), probe: query('stockLevels(first: 1)') },
  'Query.lowStock': { outcomes: scoped('stock:read'), probe: query('lowStock(first: 1)') },
  'Query.stockMovements': { outcomes: scoped('stock:read'), probe: query('stockMovements(first: 1)') },
  'Mutation.adjustStock': {
    outcomes: stockWriteHere,
    probe: command(
      'adjustStock(input: { productId: <product>, locationId: <store>, delta: 1, reason: "x", expectedVersion: 999999 })',
    ),
  },
  'Mutation.setReorderPoint': {
    outcomes: stockWriteHere,
    probe: command(
      'setReorderPoint(input: { productId: <product>, locationId: <store>, reorderPoint: 1, expectedVersion: 999999 })',
    ),
  },
  'Mutation.createStore': {
    outcomes: scoped('stores:write'),
    probe: command('createStore(input: { name: "" })'),
  },
  ...Object.fromEntries(
    ['updateStore', 'closeStore', 'reopenStore'].map((name) => [
      `Mutation.${name}`,
      {
        outcomes: scoped('stores:write'),
        probe: command(`${name}(input: { id: <store>, expectedVersion: 999999 })`),
      },
    ]),
  ),
  'Mutation.importStores': {
    outcomes: service,
    probe: command('importStores(records: [], dryRun: true)'),
  },
  'Mutation.importStockLevels': {
    outcomes: service,
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
    outcomes: scoped('stock:read'),
    probe: query('stockLevel(productId: <product>, locationId: <store>)', '{ id onHand }'),
    entity: ({ level }) => ({
      subgraph: 'stock',
      key: { __typename: 'StockLevel', id: level },
      fields: 'onHand',
    }),
  },
  'StockLevel.*': {
    outcomes: scoped('stock:read'),
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
    outcomes: scoped('stock:read'),
    probe: query('store(id: <store>)', '{ stock(first: 1) { nodes { onHand } } }'),
  },
  'StockLevelEdge.node': {
    outcomes: scoped('stock:read'),
    probe: query('stockLevels(first: 1)', '{ edges { node { onHand } } }'),
  },
  'LowStock.level': {
    outcomes: scoped('stock:read'),
    probe: query('lowStock(first: 1)', '{ nodes { level { onHand } } }'),
  },
  'AdjustStockSuccess.level': {
    outcomes: stockWriteHere,
    probe: (things) =>
      command(
        'adjustStock(input: { productId: <product>, locationId: <store>, delta: 1, reason: "x", expectedVersion: 999999 })',
      )(things).replace('{ __typename }', '{ ... on AdjustStockSuccess { level { onHand } } }'),
  },
  'SetReorderPointSuccess.level': {
    outcomes: stockWriteHere,
    probe: (things) =>
      command(
        'setReorderPoint(input: { productId: <product>, locationId: <store>, reorderPoint: 1, expectedVersion: 999999 })',
      )(things).replace('{ __typename }', '{ ... on SetReorderPointSuccess { level { onHand } } }'),
  },
  'Product.stock': {
    outcomes: scoped('stock:read'),
    probe: query('product(id: <product>)', '{ stock { available } }'),
    entity: ({ product }) => ({
      subgraph: 'stock',
      key: { __typename: 'Product', id: product },
      fields: 'stock { available }',
    }),
  },
  'ProductStock.levels': {
    outcomes: scoped('stock:read'),
    probe: query('product(id: <product>)', '{ stock { levels { onHand } } }'),
    entity: ({ product }) => ({
      subgraph: 'stock',
      key: { __typename: 'Product', id: product },
      fields: 'stock { levels { onHand } }',
    }),
  },
  'Store.stock': {
    outcomes: scoped('stock:read'),
    probe: query('store(id: <store>)', '{ stock(first: 1) { totalCount } }'),
    entity: ({ store }) => ({
      subgraph: 'stock',
      key: { __typename: 'Store', id: store },
      fields: 'stock(first: 1) { totalCount }',
    }),
  },
  'Warehouse.stock': {
    outcomes: scoped('stock:read'),
    probe: query('warehouse', '{ stock(first: 1) { totalCount } }'),
  },
};
