// The records that tests and the README rely on, listed by sku and ref. README.md says what each of them shows.

interface Level {
  readonly onHand: number;
  readonly incoming?: number;
  readonly reorderPoint: number;
}

/**
 * All stock levels of these products, by location: nothing is drawn for them. A location that is not named has no level,
 * which is not the same as a level of 0.
 */
export const goldenStock: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  'KW-BEAN-ETH-250': {
    central: { onHand: 100, reorderPoint: 24 },
    berlin: { onHand: 20, reorderPoint: 10 },
    vienna: { onHand: 12, reorderPoint: 10 },
    lisbon: { onHand: 16, reorderPoint: 10 },
    copenhagen: { onHand: 9, reorderPoint: 10 },
  },
  'KW-BEAN-COL-250': {
    central: { onHand: 100, reorderPoint: 24 },
    berlin: { onHand: 20, reorderPoint: 10 },
    vienna: { onHand: 20, reorderPoint: 10 },
  },
  'KW-BEAN-GTM-250': {
    central: { onHand: 100, reorderPoint: 24 },
    berlin: { onHand: 14, reorderPoint: 10 },
  },
  'KW-BEAN-KEN-250': {
    central: { onHand: 15, incoming: 48, reorderPoint: 24 },
    lisbon: { onHand: 4, reorderPoint: 10 },
  },
  'KW-MACH-PICCOLO': {
    central: { onHand: 0, incoming: 12, reorderPoint: 3 },
    berlin: { onHand: 2, reorderPoint: 1 },
  },
  'KW-GIFT-TASTING': { vienna: { onHand: 18, reorderPoint: 5 } },
  'KW-GIFT-CARD-50': {},
  'KW-TEA-SENCHA-100': {
    central: { onHand: 0, incoming: 60, reorderPoint: 10 },
    berlin: { onHand: 0, reorderPoint: 5 },
    copenhagen: { onHand: 0, reorderPoint: 5 },
  },
  'KW-CARE-BRUSH': { central: { onHand: 11, reorderPoint: 10 } },
  'KW-CARE-DESCALE': { central: { onHand: 10, reorderPoint: 10 } },
  'KW-CARE-TABS': { central: { onHand: 9, reorderPoint: 10 } },
  'KW-GRND-STEADY': {
    central: { onHand: 30, reorderPoint: 10 },
    berlin: { onHand: 5, reorderPoint: 2 },
    lisbon: { onHand: 3, reorderPoint: 2 },
  },
  'KW-BREW-DRIP-02': {
    central: { onHand: 64, reorderPoint: 12 },
    berlin: { onHand: 8, reorderPoint: 5 },
    vienna: { onHand: 6, reorderPoint: 5 },
    copenhagen: { onHand: 11, reorderPoint: 5 },
  },
  'KW-FLTR-02-100': {
    central: { onHand: 240, reorderPoint: 40 },
    berlin: { onHand: 35, reorderPoint: 10 },
    vienna: { onHand: 22, reorderPoint: 10 },
    lisbon: { onHand: 18, reorderPoint: 10 },
    copenhagen: { onHand: 27, reorderPoint: 10 },
  },
};

export interface GoldenOrder {
  readonly ref: string;
  readonly customerRef: string;
  readonly placedAtMs: number;
  readonly shippedAtMs: number;
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly discountRate: string;
  }[];
}

const line = (sku: string, quantity: number, discountRate = '0') => ({ sku, quantity, discountRate });

/** The first orders of the year: in an empty shop they get the numbers 1001, 1002 and 1003. */
export const goldenOrders: readonly GoldenOrder[] = [
  {
    ref: 'S-000001',
    customerRef: 'C0001',
    placedAtMs: Date.UTC(2025, 10, 1, 7, 12),
    shippedAtMs: Date.UTC(2025, 10, 3, 9, 30),
    lines: [line('KW-BEAN-ETH-250', 2), line('KW-BREW-DRIP-02', 1), line('KW-FLTR-02-100', 1)],
  },
  {
    ref: 'S-000002',
    customerRef: 'C0002',
    placedAtMs: Date.UTC(2025, 10, 1, 7, 41),
    shippedAtMs: Date.UTC(2025, 10, 3, 9, 45),
    lines: [line('KW-GRND-STEADY', 2)],
  },
  {
    ref: 'S-000003',
    customerRef: 'C0003',
    placedAtMs: Date.UTC(2025, 10, 1, 8, 5),
    shippedAtMs: Date.UTC(2025, 10, 4, 8, 0),
    lines: [line('KW-BEAN-ETH-250', 1, '0.15')],
  },
];
