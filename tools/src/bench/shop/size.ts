// Sets the size of the measured shop and the period of its orders.

/** A change of the generator changes this number, so that a kept data folder of the old one is refused. */
export const generation = 1;

export const size = {
  customers: 10_000,
  products: 1_000,
  categories: 20,
  stores: 4,
  orders: 100_000,
  /** Numbers run from here without a gap. */
  firstOrderNumber: 1_001,
} as const;

/** Fixed, not "now": the same rows on every day. */
export const opened = Date.UTC(2023, 6, 1);
export const lastDay = Date.UTC(2026, 5, 30);

export const lastOrderNumber = size.firstOrderNumber + size.orders - 1;
