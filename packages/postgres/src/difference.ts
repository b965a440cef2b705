// Checks whether an UPDATE changes a row. The check runs inside the statement, so it sees the row that the statement
// changes, also if another transaction has just changed it.
import { getTableColumns, is, type SQL, sql } from 'drizzle-orm';
import { type PgTable, PgColumn } from 'drizzle-orm/pg-core';

/**
 * A condition for `set`: true when at least one column has another value than `change` gives it, or `also` says that something
 * beside the row changes. `version: sql\`${table.version} + (${isDifferent(table, change)})::integer\`` leaves the version of a row
 * that stays as it is.
 */
export function isDifferent(table: PgTable, change: Readonly<Record<string, unknown>>, also = false): SQL {
  if (also) return sql`true`;
  const columns: Readonly<Record<string, unknown>> = getTableColumns(table);
  const differences = Object.entries(change).flatMap(([name, value]) => {
    const column = columns[name];
    // drizzle's `set` leaves out what is undefined, too.
    if (value === undefined) return [];
    if (!is(column, PgColumn)) throw new Error(`there is no column for ${name}`);
    return [sql`${column} is distinct from ${sql.param(value, column)}`];
  });
  return differences.length === 0 ? sql`false` : sql`(${sql.join(differences, sql` or `)})`;
}
