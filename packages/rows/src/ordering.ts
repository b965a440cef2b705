// How a list is sorted, declared once: its ORDER BY, the cursor of a row, the check of a cursor, the rows behind one.
import {
  asc,
  desc,
  getTableColumns,
  type InferSelectModel,
  is,
  type SQL,
  sql,
  type SQLWrapper,
} from 'drizzle-orm';
import { PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { type CursorValue, type Kind, keysetOf, kinds } from './keyset.ts';

type NamesIn<Table extends PgTable> = keyof Table['_']['columns'] & string;
type Columns<Table extends PgTable> = Readonly<Record<NamesIn<Table>, SQLWrapper>>;
type Row<Table extends PgTable, Name extends NamesIn<Table>> = {
  readonly [Key in Name]: InferSelectModel<Table>[Key & keyof InferSelectModel<Table>];
};

/** A sort key that is not a column as it is. */
export interface SortKey<Table extends PgTable, Name extends NamesIn<Table>> {
  /** The columns that `value` reads from a row. */
  readonly of: readonly Name[];
  readonly kind: Kind;
  /** What SQL sorts by. */
  readonly sort: (columns: Columns<Table>) => SQLWrapper;
  /** What a cursor holds. */
  readonly value: (row: Row<Table, Name>) => CursorValue;
  /** What SQL compares with `sort`, from the value of a cursor; that value itself by default. */
  readonly compared?: (value: CursorValue) => SQL;
}

export interface Ordering<Table extends PgTable = PgTable, Name extends NamesIn<Table> = NamesIn<Table>> {
  /** ORDER BY over the table's columns, or over those of a subquery that selects them. */
  readonly by: (columns?: Columns<Table>) => SQL[];
  /** The condition for the rows behind a cursor; undefined for the first page. */
  readonly behind: (after: readonly CursorValue[] | undefined) => SQL | undefined;
  /** Whether a cursor's values are of the kinds that this ordering has. */
  readonly isKeyset: (values: readonly CursorValue[]) => boolean;
  /** What goes into the cursor of a row. */
  readonly keyset: (row: Row<Table, Name>) => CursorValue[];
}

const kindOfColumn: Readonly<Record<string, Kind>> = {
  PgUUID: 'id',
  PgText: 'text',
  PgInteger: 'int',
  PgBigInt64: 'count',
  PgTimestamp: 'moment',
};

/** The column as a sort key. Null is neither before nor after anything, so a list would lose its rows. */
function columnKey<Table extends PgTable, Name extends NamesIn<Table>>(
  table: Table,
  name: Name,
): SortKey<Table, Name> {
  const column = columnOf(table, name);
  const kind = kindOfColumn[column.columnType];
  if (kind === undefined || !column.notNull) throw new Error(`no list can be sorted by the column ${name}`);
  return {
    of: [name],
    kind,
    sort: (columns) => columns[name],
    value: (row) => {
      const value = kinds[kind].write(row[name]);
      if (value === undefined) throw new Error(`the row has no ${kind} as ${name}`);
      return value;
    },
  };
}

function columnOf(table: PgTable, name: string): PgColumn {
  const columns: Readonly<Record<string, unknown>> = getTableColumns(table);
  const column = columns[name];
  if (!is(column, PgColumn)) throw new Error(`there is no column for ${name}`);
  return column;
}

/**
 * An ordering by these columns or sort keys, all in one direction: `ordering(thing, 'desc', 'createdAt', 'id')`.
 * The last one is a unique column, so that no two rows are equal. SQL compares rows, `(created_at, id) < ($1, $2)`, for
 * which Postgres starts in an index on these columns right behind the cursor.
 */
export function ordering<Table extends PgTable, Name extends NamesIn<Table>>(
  table: Table,
  direction: 'asc' | 'desc',
  ...keys: readonly [...(Name | SortKey<Table, Name>)[], Name]
): Ordering<Table, Name> {
  const last = columnOf(table, String(keys.at(-1)));
  if (!last.primary && !last.isUnique)
    throw new Error(`the last column of an ordering is unique, not ${last.name}`);
  const sortKeys = keys.map((key) => (typeof key === 'string' ? columnKey(table, key) : key));
  const ownColumns: Columns<Table> = getTableColumns(table);
  const directed = direction === 'asc' ? asc : desc;
  const operator = sql.raw(direction === 'asc' ? '>' : '<');
  const list = (parts: SQLWrapper[]): SQL => sql`(${sql.join(parts, sql`, `)})`;
  return {
    by: (columns = ownColumns) => sortKeys.map(({ sort }) => directed(sort(columns))),
    behind(after) {
      if (after === undefined) return undefined;
      const compared = sortKeys.map(({ compared: form = (value) => sql`${value}` }, index) =>
        form(after[index] ?? ''),
      );
      return sql`${list(sortKeys.map(({ sort }) => sort(ownColumns)))} ${operator} ${list(compared)}`;
    },
    isKeyset: keysetOf(...sortKeys.map(({ kind }) => kind)),
    keyset: (row) => sortKeys.map(({ value }) => value(row)),
  };
}
