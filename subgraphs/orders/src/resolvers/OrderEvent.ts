import type { OrderEventResolvers } from '../generated/resolvers.ts';

export const OrderEvent: OrderEventResolvers = {
  from: ({ fromStatus }) => fromStatus,
  to: ({ toStatus }) => toStatus,
};
