import { allowedFrom } from '../domain/order-status.ts';
import type { OrderResolvers } from '../generated/resolvers.ts';
import { orderOf } from './order-reference.ts';
import { requireReader } from '../domain/access.ts';

export const Order: OrderResolvers = {
  __resolveReference: async (reference, { loaders, viewer }) => {
    const order = await orderOf(reference, loaders);
    if (order !== null) requireReader(viewer, order.customerId);
    return order;
  },
  number: ({ number }) => number.toString(),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  lines: async ({ id, currency }, _, { loaders }) =>
    (await loaders.linesOfOrder.load(id)).map((line) => ({ ...line, currency })),
  subtotal: ({ subtotalMinor, currency }) => ({ minorUnits: subtotalMinor, currency }),
  shippingCost: ({ shippingMinor, currency }) => ({ minorUnits: shippingMinor, currency }),
  total: ({ totalMinor, currency }) => ({ minorUnits: totalMinor, currency }),
  shippingAddress: (order) => {
    const address = {
      name: order.shipName,
      line1: order.shipLine1,
      line2: order.shipLine2,
      city: order.shipCity,
      region: order.shipRegion,
      postalCode: order.shipPostalCode,
      country: order.shipCountry,
      countryCode: order.shipCountryCode,
    };
    return Object.values(address).every((part) => part === null) ? null : address;
  },
  history: ({ id }, _, { loaders }) => loaders.historyOfOrder.load(id),
  allowedTransitions: ({ status }) => allowedFrom(status),
};
