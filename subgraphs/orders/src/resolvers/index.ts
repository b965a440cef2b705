// What the executor calls: every resolver of this subgraph under the name of its type, unions told apart by `kind`.
import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { Resolvers as OrdersResolvers } from '../generated/resolvers.ts';
import { Customer } from './Customer.ts';
import { Money } from './Money.ts';
import { cancelOrder } from './Mutation/cancelOrder.ts';
import { confirmOrder } from './Mutation/confirmOrder.ts';
import { createOrder } from './Mutation/createOrder.ts';
import { deliverOrder } from './Mutation/deliverOrder.ts';
import { importOrders } from './Mutation/importOrders.ts';
import { rejectOrder } from './Mutation/rejectOrder.ts';
import { shipOrder } from './Mutation/shipOrder.ts';
import { updateOrderShippingAddress } from './Mutation/updateOrderShippingAddress.ts';
import { Order } from './Order.ts';
import { OrderConnection } from './OrderConnection.ts';
import { OrderEvent } from './OrderEvent.ts';
import { OrderLine } from './OrderLine.ts';
import { Product } from './Product.ts';
import { order } from './Query/order.ts';
import { orders } from './Query/orders.ts';
import { orderStats } from './Query/orderStats.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const unions = {
  CreateOrderResult: byKind,
  ConfirmOrderResult: byKind,
  RejectOrderResult: byKind,
  ShipOrderResult: byKind,
  DeliverOrderResult: byKind,
  CancelOrderResult: byKind,
  UpdateOrderShippingAddressResult: byKind,
};

const own: Omit<OrdersResolvers, keyof typeof unions> = {
  Query: { order, orders, orderStats },
  Mutation: {
    createOrder,
    confirmOrder,
    rejectOrder,
    shipOrder,
    deliverOrder,
    cancelOrder,
    updateOrderShippingAddress,
    importOrders,
  },
  Order,
  OrderLine,
  OrderEvent,
  OrderConnection,
  Money,
  Customer,
  Product,
};

export const resolvers: Resolvers = {
  ...(own as Resolvers),
  ...unions,
  Error: byKind,
  DateTime: scalarResolvers.DateTime,
  Decimal: scalarResolvers.Decimal,
  CurrencyCode: scalarResolvers.CurrencyCode,
  SafeInt: scalarResolvers.SafeInt,
};
