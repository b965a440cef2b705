// The types of the seeded records: the input of the subgraphs' import commands, as plain JSON.

export const CURRENCY = 'EUR';

export interface MoneyRecord {
  readonly amount: string;
  readonly currency: string;
}

export interface AddressRecord {
  readonly name?: string | null;
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface CustomerRecord {
  readonly ref: string;
  readonly id: string;
  readonly name: string;
  readonly contactName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addresses: readonly (AddressRecord & { readonly kind: 'SHIPPING' | 'BILLING' })[];
  readonly createdAt: string;
}

export interface CategoryRecord {
  readonly ref: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parentRef: string | null;
}

export interface ProductRecord {
  readonly ref: string;
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly categoryRef: string;
  readonly description: string;
  readonly price: MoneyRecord;
  readonly compareAtPrice: MoneyRecord | null;
  readonly active: boolean;
  readonly createdAt: string;
}

export interface StoreRecord extends Omit<AddressRecord, 'name'> {
  readonly ref: string;
  readonly id: string;
  readonly name: string;
}

export interface StockLevelRecord {
  readonly ref: string;
  readonly productId: string;
  readonly locationRef: string;
  readonly onHand: number;
  readonly incoming: number;
  readonly reorderPoint: number;
}

export type OrderStatus = 'PENDING' | 'CONFIRMED' | 'SHIPPED' | 'DELIVERED' | 'REJECTED' | 'CANCELLED';

export interface OrderLineRecord {
  readonly productId: string;
  readonly name: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: string;
  /** "0" to "1". */
  readonly discountRate: string;
}

export interface OrderRecord {
  readonly ref: string;
  readonly id: string;
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly placedAt: string;
  readonly shippedAt: string | null;
  readonly status: OrderStatus;
  readonly shippingAddress: AddressRecord;
  readonly shippingCost: MoneyRecord;
  readonly currency: string;
  readonly lines: readonly OrderLineRecord[];
}

export interface Shop {
  readonly customers: readonly CustomerRecord[];
  /** A parent stands before its children. */
  readonly categories: readonly CategoryRecord[];
  readonly products: readonly ProductRecord[];
  readonly stores: readonly StoreRecord[];
  readonly stockLevels: readonly StockLevelRecord[];
  /** Oldest first: their numbers are given in this order. */
  readonly orders: readonly OrderRecord[];
}
