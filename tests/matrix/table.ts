// The table of who may what, written by hand: one row for each coordinate of the supergraph that somebody could be refused.
// The owner has order and record of the probe; the manager has the store of the probe, the clerk another one; the API key
// holds stock:read. A probe changes nothing that another one reads: unknown ids, versions that are not there.
import type { Row } from './row.ts';
import { customers } from './table/customers.ts';
import { orders } from './table/orders.ts';
import { products } from './table/products.ts';
import { stock } from './table/stock.ts';
import { staff } from './table/staff.ts';

export const table: Readonly<Record<string, Row>> = {
  ...customers,
  ...orders,
  ...products,
  ...stock,
  ...staff,
};
