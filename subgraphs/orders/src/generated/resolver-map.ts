// Written by `npm run codegen` from schema.graphql and src/resolvers/. Change those, not this.
import { scalarResolvers } from '@kawa/scalars';
import { byKind, counted } from '@kawa/subgraph/resolvers';
import { Customer } from '../resolvers/Customer.ts';
import { Money } from '../resolvers/Money.ts';
import { cancelOrder as Mutation_cancelOrder } from '../resolvers/Mutation/cancelOrder.ts';
import { confirmOrder as Mutation_confirmOrder } from '../resolvers/Mutation/confirmOrder.ts';
import { createOrder as Mutation_createOrder } from '../resolvers/Mutation/createOrder.ts';
import { deliverOrder as Mutation_deliverOrder } from '../resolvers/Mutation/deliverOrder.ts';
import { importOrders as Mutation_importOrders } from '../resolvers/Mutation/importOrders.ts';
import { rejectOrder as Mutation_rejectOrder } from '../resolvers/Mutation/rejectOrder.ts';
import { shipOrder as Mutation_shipOrder } from '../resolvers/Mutation/shipOrder.ts';
import { updateOrderShippingAddress as Mutation_updateOrderShippingAddress } from '../resolvers/Mutation/updateOrderShippingAddress.ts';
import { Order } from '../resolvers/Order.ts';
import { OrderEvent } from '../resolvers/OrderEvent.ts';
import { OrderLine } from '../resolvers/OrderLine.ts';
import { Product } from '../resolvers/Product.ts';
import { order as Query_order } from '../resolvers/Query/order.ts';
import { orderStats as Query_orderStats } from '../resolvers/Query/orderStats.ts';
import { orders as Query_orders } from '../resolvers/Query/orders.ts';
import type { ResolverMap } from './resolvers.ts';

export const resolvers: ResolverMap = {
  Query: { order: Query_order, orderStats: Query_orderStats, orders: Query_orders },
  Mutation: {
    cancelOrder: Mutation_cancelOrder,
    confirmOrder: Mutation_confirmOrder,
    createOrder: Mutation_createOrder,
    deliverOrder: Mutation_deliverOrder,
    importOrders: Mutation_importOrders,
    rejectOrder: Mutation_rejectOrder,
    shipOrder: Mutation_shipOrder,
    updateOrderShippingAddress: Mutation_updateOrderShippingAddress,
  },
  Order,
  OrderLine,
  OrderEvent,
  Customer,
  Product,
  OrderConnection: counted,
  CreateOrderResult: byKind,
  ConfirmOrderResult: byKind,
  RejectOrderResult: byKind,
  ShipOrderResult: byKind,
  DeliverOrderResult: byKind,
  CancelOrderResult: byKind,
  UpdateOrderShippingAddressResult: byKind,
  DateTime: scalarResolvers.DateTime,
  Decimal: scalarResolvers.Decimal,
  CurrencyCode: scalarResolvers.CurrencyCode,
  SafeInt: scalarResolvers.SafeInt,
  Money,
  Error: byKind,
};
