// Keeps what an import must remember of its files: refs, and order lines until their order is read. It is on disk, so
// that memory stays constant, in SQLite's unnamed database, which is deleted when the process ends, however it ends.
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { FileName } from './format.ts';

export interface OrderLine {
  readonly line: number;
  readonly productRef: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discountRate: string;
}

export interface LinesOfOrder {
  /** The lines that may go in; none are read when there are more than the caller takes. */
  readonly sound: readonly OrderLine[];
  /** How many they are. */
  readonly count: number;
  /** The line of order_lines.csv that keeps the order out. */
  readonly refusedLine: number | undefined;
}

const TABLES = `
  create table seen (file text, key text, line integer, sound integer default 0, primary key (file, key)) without rowid;
  create table order_line (
    line integer primary key, order_ref text not null, sound integer not null,
    product_ref text, quantity integer, unit_price text, discount_rate text);
  begin;`;

/** Made once all lines are in: sorting 500,000 keys is cheaper than keeping them sorted. */
const INDEX = 'create index if not exists order_line_order on order_line (order_ref, sound, line)';

const COUNT = `
  select count(*) filter (where sound = 1) as count, min(line) filter (where sound = 0) as refusedLine
  from order_line where order_ref = ?`;
const countRow = z.object({ count: z.int(), refusedLine: z.int().nullable() });

const lineRow = z.object({ line: z.int(), order_ref: z.string() });

const SOUND_LINES = `
  select line, product_ref as productRef, quantity, unit_price as unitPrice, discount_rate as discountRate
  from order_line where order_ref = ? and sound = 1 order by line`;
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
      count: this.#db.prepare(COUNT),
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

  /** All lines are in: from here on they are looked up by their order. */
  closeLines(): void {
    this.#db.exec(INDEX);
  }

  /** The lines of an order in the order of the file, at most `max` of them. */
  linesOf(orderRef: string, max: number): LinesOfOrder {
    const { count, refusedLine } = countRow.parse(this.#statements.count.get(orderRef));
    const isWanted = refusedLine === null && count <= max;
    return {
      count,
      refusedLine: refusedLine ?? undefined,
      // What was put in by addLine comes out as it was: half a million rows are not checked again.
      sound: isWanted ? (this.#statements.lines.all(orderRef) as unknown as OrderLine[]) : [],
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
