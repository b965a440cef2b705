/** Kawa import format, version 2: the files of a folder and their columns, in the order in which they are written. */
const formats = {
  'customers.csv': {
    required: ['ref', 'name'],
    optional: ['contact_name', 'email', 'phone', 'address_line', 'city', 'region', 'postal_code', 'country'],
  },
  'categories.csv': { required: ['ref', 'name'], optional: ['description', 'parent_ref'] },
  'products.csv': {
    required: ['ref', 'name', 'unit_price', 'currency'],
    optional: ['category_ref', 'description', 'sku', 'active'],
  },
  'stock.csv': {
    required: ['product_ref', 'location_ref', 'on_hand'],
    optional: ['incoming', 'reorder_level'],
  },
  'orders.csv': {
    required: ['ref', 'placed_at', 'currency'],
    optional: [
      'customer_ref',
      'shipped_at',
      'ship_to_name',
      'ship_address_line',
      'ship_city',
      'ship_region',
      'ship_postal_code',
      'ship_country',
      'shipping_cost',
    ],
  },
  'order_lines.csv': {
    required: ['order_ref', 'product_ref', 'quantity', 'unit_price'],
    optional: ['discount_rate'],
  },
} as const;

export type FileName = keyof typeof formats;

export interface Columns {
  readonly required: readonly string[];
  /** May be absent; an absent column is read as one whose cells are empty. */
  readonly optional: readonly string[];
}

export const columnsOf = (file: FileName): Columns => formats[file];

const isFormat = (name: string): name is FileName => Object.hasOwn(formats, name);

export const fileNames: readonly FileName[] = Object.keys(formats).filter(isFormat);

/** The file of the format that `name` is, whatever its case: "ORDERS.CSV" is orders.csv. */
export function fileNamed(name: string): FileName | undefined {
  const lower = name.toLowerCase();
  return isFormat(lower) ? lower : undefined;
}

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
