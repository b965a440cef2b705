// Owns what an import must remember of its files: refs seen, and order lines until their order comes by. On disk, so
// that memory stays constant; in SQLite's unnamed database, which is deleted when the process ends, however it ends.
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { FileName } from './format.ts';

export const orderLine = z.object({
  line: z.int(),
  productRef: z.string(),
  quantity: z.int(),
  unitPrice: z.string(),
  discountRate: z.string(),
});
export type OrderLine = z.output<typeof orderLine>;

/** The line of order_lines.csv that keeps an order out. */
export interface LinesOfOrder {
  readonly sound: readonly OrderLine[];
  readonly refusedLine: number | undefined;
}

const TABLES = `
  create table seen (file text, key text, line integer, sound integer default 0, primary key (file, key)) without rowid;
  create table order_line (
    line integer primary key, order_ref text not null, sound integer not null,
    product_ref text, quantity integer, unit_price text, discount_rate text);
  create index order_line_order on order_line (order_ref, line);
  begin;`;

const repeatedLine = z.object({ line: z.int(), first: z.int() });
const lineRow = z.object({ line: z.int(), order_ref: z.string() });

/** Zeros behind the last digit say nothing: 14.0 and 14.00 are one price. */
const plain = (column: string) =>
  `case when instr(${column}, '.') then rtrim(rtrim(${column}, '0'), '.') else ${column} end`;

const SOUND_LINES = `
  select line, product_ref as productRef, quantity, unit_price as unitPrice, discount_rate as discountRate
  from order_line where order_ref = ? and sound = 1 order by line`;
const REFUSE_REPEATED_LINES = `
  create table repeated_line as select line, first from (
    select line, min(line) over (
      partition by order_ref, product_ref, ${plain('unit_price')}, ${plain('discount_rate')}) as first
    from order_line where sound = 1)
  where line > first;
  update order_line set sound = 0 where line in (select line from repeated_line);`;
const ORPHANS = `
  select line, order_ref from order_line
  where sound = 1 and order_ref not in (select key from seen where file = 'orders.csv') order by line`;

export class Spool implements Disposable {
  readonly #db: DatabaseSync;
  readonly #statements;

  constructor() {
    this.#db = new DatabaseSync('');
    this.#db.exec(TABLES);
    this.#statements = {
      claim: this.#db.prepare('insert or ignore into seen (file, key, line) values (?, ?, ?)'),
      seen: this.#db.prepare('select line, sound from seen where file = ? and key = ?'),
      sound: this.#db.prepare('update seen set sound = 1 where file = ? and key = ?'),
      addLine: this.#db.prepare(
        `insert into order_line (line, order_ref, sound, product_ref, quantity, unit_price, discount_rate)
         values (?, ?, 1, ?, ?, ?, ?)`,
      ),
      addRefused: this.#db.prepare('insert into order_line (line, order_ref, sound) values (?, ?, 0)'),
      lines: this.#db.prepare(SOUND_LINES),
      refusedLine: this.#db.prepare(
        'select min(line) as line from order_line where order_ref = ? and sound = 0',
      ),
      orphans: this.#db.prepare(ORPHANS),
    };
  }

  /** Takes a key for the row on `line`; undefined, or the line that has it already. */
  claim(file: FileName, key: string, line: number): number | undefined {
    const { changes } = this.#statements.claim.run(file, key, line);
    return changes === 1
      ? undefined
      : z.object({ line: z.int() }).parse(this.#statements.seen.get(file, key)).line;
  }

  /** The row with this key may go in. */
  markSound(file: FileName, key: string): void {
    this.#statements.sound.run(file, key);
  }

  isSound(file: FileName, key: string): boolean {
    const row = this.#statements.seen.get(file, key);
    return row !== undefined && row['sound'] === 1;
  }

  addLine(orderRef: string, { line, productRef, quantity, unitPrice, discountRate }: OrderLine): void {
    this.#statements.addLine.run(line, orderRef, productRef, quantity, unitPrice, discountRate);
  }

  /** Remembers that a line of this order was refused: the order cannot go in. */
  addRefusedLine(orderRef: string, line: number): void {
    this.#statements.addRefused.run(line, orderRef);
  }

  /** Marks the lines that say the same as an earlier one as refused, and gives them with that earlier line. */
  *refuseRepeatedLines(): Generator<{ readonly line: number; readonly first: number }> {
    this.#db.exec(REFUSE_REPEATED_LINES);
    for (const found of this.#db.prepare('select line, first from repeated_line order by line').iterate())
      yield repeatedLine.parse(found);
  }

  linesOf(orderRef: string): LinesOfOrder {
    const refused = z.object({ line: z.int().nullable() }).parse(this.#statements.refusedLine.get(orderRef));
    return {
      sound: z.array(orderLine).parse(this.#statements.lines.all(orderRef)),
      refusedLine: refused.line ?? undefined,
    };
  }

  /** Lines whose order was not in orders.csv and that were not refused before. */
  *orphans(): Generator<{ readonly line: number; readonly orderRef: string }> {
    for (const found of this.#statements.orphans.iterate()) {
      const { line, order_ref: orderRef } = lineRow.parse(found);
      yield { line, orderRef };
    }
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }
}
