import { command, query, scoped, service, type Row } from '../row.ts';

export const orders: Readonly<Record<string, Row>> = {
  'Query.order': { outcomes: 'U N A A A A F', probe: query('order(id: <order>)', '{ number }') },
  'Query.orders': { outcomes: scoped('orders:read'), probe: query('orders(first: 1)') },
  'Query.orderStats': { outcomes: scoped('orders:read'), probe: query('orderStats', '{ __typename }') },
  'Mutation.createOrder': {
    outcomes: 'U A A A A A F',
    probe: command('createOrder(input: { lines: [] })'),
  },
  'Mutation.confirmOrder': {
    outcomes: scoped('orders:write'),
    probe: command('confirmOrder(input: { id: <order>, expectedVersion: 999 })'),
  },
  'Mutation.rejectOrder': {
    outcomes: scoped('orders:write'),
    probe: command('rejectOrder(input: { id: <order>, reason: "x", expectedVersion: 999 })'),
  },
  'Mutation.shipOrder': {
    outcomes: scoped('orders:write'),
    probe: command('shipOrder(input: { id: <order>, expectedVersion: 999 })'),
  },
  'Mutation.deliverOrder': {
    outcomes: scoped('orders:write'),
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
    outcomes: service,
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
    outcomes: scoped('orders:read'),
    probe: query('product(id: <product>)', '{ salesCount }'),
    entity: ({ product }) => ({
      subgraph: 'orders',
      key: { __typename: 'Product', id: product },
      fields: 'salesCount',
    }),
  },
};
