/** The first day of the year of orders. */
export const YEAR_FROM = Date.UTC(2025, 10, 1);
/** The moment at which the seeded shop stands still: nothing in it is younger. A constant, so that every machine has the same shop. */
export const YEAR_TO = Date.UTC(2026, 9, 31, 20);
/** From this moment on orders carry the catalogue's prices; before, `formerPrice` where a product had one. */
export const PRICE_RISE = Date.UTC(2026, 3, 1);
/** When the shop opened: categories, the first products and the stores. */
export const SHOP_OPENED = Date.UTC(2024, 2, 4, 8);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const iso = (instantMs: number): string => new Date(instantMs).toISOString();
