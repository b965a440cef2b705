// Computes the sums over the levels of a product, its public availability, and the quantity to order.

interface Level {
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly incoming: number;
  readonly reorderPoint: number;
}

export interface StockSummary<Row extends Level = Level> {
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly incoming: number;
  readonly inStock: boolean;
  readonly levels: readonly Row[];
}

/** The sums over all levels; zeros without levels. */
export function productStock<Row extends Level>(levels: readonly Row[]): StockSummary<Row> {
  const sum = (of: (level: Row) => number) => levels.reduce((total, level) => total + of(level), 0);
  const available = sum((level) => level.available);
  return {
    onHand: sum((level) => level.onHand),
    reserved: sum((level) => level.reserved),
    available,
    incoming: sum((level) => level.incoming),
    inStock: available > 0,
    levels,
  };
}

/** The public availability. LOW_STOCK is below the sum of the reorder points, so a full location makes up for an empty one. */
export function availabilityOf(levels: readonly Level[]): 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK' {
  const { available } = productStock(levels);
  if (available === 0) return 'OUT_OF_STOCK';
  const wanted = levels.reduce((total, { reorderPoint }) => total + reorderPoint, 0);
  return available < wanted ? 'LOW_STOCK' : 'IN_STOCK';
}

/** The quantity that brings `available` plus `incoming` to twice the reorder point; 0 if that is already reached. */
export function suggestedQuantity({
  available,
  incoming,
  reorderPoint,
}: Pick<Level, 'available' | 'incoming' | 'reorderPoint'>): number {
  return Math.max(0, 2 * reorderPoint - available - incoming);
}
