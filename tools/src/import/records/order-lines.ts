// Reads order_lines.csv. Lines are checked one by one and kept in the spool until their order is read.
import { z } from 'zod';
import type { Row } from '../csv/rows.ts';
import type { Problem } from '../format.ts';
import type { OrderLine, Spool } from '../spool.ts';
import { cell } from './cells.ts';
import { checkCells } from './candidate.ts';

/** The bound of the orders subgraph's own check. */
const MAX_QUANTITY = 1_000_000;

const schema = z.object({
  order_ref: cell.ref,
  product_ref: cell.ref,
  quantity: cell.wholeNumber(1, MAX_QUANTITY),
  unit_price: cell.amount,
  discount_rate: cell.optionalRate,
});

/** Puts a line into the spool; gives the problems of one that is refused. */
export function spoolOrderLine(row: Row, spool: Spool): readonly Problem[] {
  const checked = row.problems.length > 0 ? { problems: row.problems } : checkCells(schema, row);
  if ('problems' in checked) {
    // Its order must not go in without it, as far as the row still tells which order that is.
    const orderRef = row.cells['order_ref']?.trim() ?? '';
    if (orderRef !== '') spool.addRefusedLine(orderRef, row.line);
    return checked.problems;
  }
  const { order_ref, product_ref, quantity, unit_price, discount_rate } = checked.value;
  const line: OrderLine = {
    line: row.line,
    productRef: product_ref,
    quantity,
    unitPrice: unit_price,
    discountRate: discount_rate ?? '0',
  };
  spool.addLine(order_ref, line);
  return [];
}

/** Lines that no order took. */
export function* orphanedOrderLines(spool: Spool): Generator<Problem> {
  for (const { line, orderRef } of spool.orphans())
    yield {
      file: 'order_lines.csv',
      line,
      column: 'order_ref',
      reason: `there is no order ${JSON.stringify(orderRef)} in orders.csv`,
    };
}
