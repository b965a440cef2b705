import { PublicError } from '@kawa/errors';
import { isId } from '@kawa/input';
import { allowedFrom } from '../domain/order-status.ts';
import type { OrderResolvers } from '../generated/resolvers.ts';
import type { Loaders } from '../loaders.ts';
import type { OrderRow } from '../store/orders.ts';
import { mayRead } from '../domain/access.ts';
import { isOrderNumber } from '../domain/order-number.ts';

type Reference = Parameters<NonNullable<OrderResolvers['__resolveReference']>>[0];

function find(reference: Reference, loaders: Loaders): Promise<OrderRow | null> | null {
  if ('id' in reference)
    return isId(reference.id) ? loaders.orderById.load(reference.id.toLowerCase()) : null;
  if ('number' in reference && typeof reference.number === 'string')
    return isOrderNumber(reference.number) ? loaders.orderByNumber.load(reference.number) : null;
  if ('ref' in reference && typeof reference.ref === 'string') return loaders.orderByRef.load(reference.ref);
  return null;
}

export const Order: OrderResolvers = {
  __resolveReference: async (reference, { loaders, viewer }) => {
    const order = await find(reference, loaders);
    if (order !== null && !mayRead(viewer, order.customerId)) throw new PublicError('FORBIDDEN');
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
