// The four stores, and the stock of each product in each store and in the central warehouse.
import { type Article } from './catalogue/article.ts';
import { articles, productOf } from './catalogue.ts';
import { SHOP_OPENED } from './calendar.ts';
import { type Draw, drawFor } from './draw.ts';
import { goldenStock } from './golden.ts';
import { idOf } from './ids.ts';
import type { StockLevelRecord, StoreRecord } from './records.ts';

/** The stock subgraph's own location, there before any import. */
const CENTRAL = 'central';

const store = (ref: string, name: string, line1: string, postalCode: string, city: string, country: string) =>
  ({ ref, id: idOf('store', ref, SHOP_OPENED), name, line1, city, postalCode, country }) as const;

export const stores: readonly StoreRecord[] = [
  store('berlin', 'Kawa Berlin', 'Kastanienallee 214', '10435', 'Berlin', 'Germany'),
  store('vienna', 'Kawa Wien', 'Lindengasse 171', '1070', 'Wien', 'Austria'),
  store('lisbon', 'Kawa Lisboa', 'Rua das Flores 309', '1200-195', 'Lisboa', 'Portugal'),
  store('copenhagen', 'Kawa København', 'Elmegade 128', '2200', 'København N', 'Denmark'),
];

/** How many of a thing a shop keeps depends on what it costs: [upper price bound in EUR, most in central, most in a store]. */
const SHELVES = [
  [15, 160, 30],
  [60, 70, 14],
  [300, 24, 5],
  [Number.POSITIVE_INFINITY, 8, 2],
] as const;

function drawLevels(article: Article, draw: Draw): Omit<StockLevelRecord, 'ref' | 'productId'>[] {
  const shelf = SHELVES.find(([bound]) => Number(article.price) < bound) ?? SHELVES[3];
  const [, inCentral, inStore] = shelf;
  const over = article.discontinued !== undefined;
  const reorderPoint = over ? 0 : Math.ceil(inCentral / 8);
  const central = {
    locationRef: CENTRAL,
    // What left the range is being sold off.
    onHand: over ? draw.int(0, 3) : draw.int(Math.ceil(inCentral / 10), inCentral),
    incoming: !over && draw.chance(20) ? Math.ceil(inCentral / 2) : 0,
    reorderPoint,
  };
  const carrying = stores.filter(() => draw.chance(over ? 20 : 65));
  const inStores = carrying.map(({ ref }) => ({
    locationRef: ref,
    onHand: over ? draw.int(0, 1) : draw.int(0, inStore),
    incoming: 0,
    reorderPoint: over ? 0 : Math.ceil(inStore / 5),
  }));
  return [central, ...inStores];
}

/** The levels of every product that lies somewhere: as written in golden.ts, else drawn. */
export function stockLevels(): StockLevelRecord[] {
  const draw = drawFor('stock');
  return articles.flatMap((article) => {
    const golden = goldenStock[article.sku];
    const levels = golden
      ? Object.entries(golden).map(([locationRef, { onHand, incoming = 0, reorderPoint }]) => ({
          locationRef,
          onHand,
          incoming,
          reorderPoint,
        }))
      : drawLevels(article, draw);
    return levels.map((level) => ({
      ref: `${level.locationRef}/${article.sku}`,
      productId: productOf(article.sku).id,
      ...level,
    }));
  });
}
