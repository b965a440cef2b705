/** Kawa import format, version 1: the files of a folder and their columns, in the order in which they are written. */
export const columnsOf = {
  'customers.csv': [
    'ref',
    'name',
    'contact_name',
    'email',
    'phone',
    'address_line',
    'city',
    'region',
    'postal_code',
    'country',
  ],
  'categories.csv': ['ref', 'name', 'description'],
  'products.csv': ['ref', 'name', 'category_ref', 'description', 'unit_price', 'currency', 'active'],
  'stock.csv': ['product_ref', 'location_ref', 'on_hand', 'incoming', 'reorder_level'],
  'orders.csv': [
    'ref',
    'customer_ref',
    'placed_at',
    'shipped_at',
    'ship_to_name',
    'ship_address_line',
    'ship_city',
    'ship_region',
    'ship_postal_code',
    'ship_country',
    'shipping_cost',
    'currency',
  ],
  'order_lines.csv': ['order_ref', 'product_ref', 'quantity', 'unit_price', 'discount_rate'],
} as const;

export type FileName = keyof typeof columnsOf;

export const isFileName = (name: string): name is FileName => Object.hasOwn(columnsOf, name);

export const fileNames: readonly FileName[] = Object.keys(columnsOf).filter(isFileName);

/** Where a person finds a row: the line on which it begins; a quoted value may carry it over several. */
export interface Place {
  readonly file: FileName;
  readonly line: number;
  readonly lines?: number;
}

/** Why a row was refused; `column` is "row" or "header" when no single column is to blame. */
export interface Problem extends Place {
  readonly column: string;
  readonly reason: string;
}
