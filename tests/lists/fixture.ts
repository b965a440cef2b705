// Describes a domain's test data and the correct order of each of its lists, as SQL.

/** One list of a domain's schema. */
export interface ListFixture {
  /** The FROM and WHERE of the rows that the list shows. */
  readonly rows: string;
  /** The ORDER BY for each value of the list's `orderBy`; the key is '' for a list without that argument. */
  readonly orders: Readonly<Record<string, string>>;
  /** For a list that is a field of an entity: the id of that entity, as SQL. */
  readonly parent?: string;
  /** The field of a node that has the id. Default: the node itself. */
  readonly idIn?: string;
}

export interface DomainFixture {
  /** Fills the empty database. The ids are not in insertion order: see `id`. */
  readonly fill: string;
  /** By coordinate, for example `Query.customers`. */
  readonly lists: Readonly<Record<string, ListFixture>>;
}

/** SQL for the id of row number `n` (SQL too): the same in each database and each run, and not in the order of `n`. */
export const id = (thing: string, n: string | number): string => `md5('${thing} ' || ${n})::uuid`;

/** SQL for one of three instants: of 12 rows, four share each. */
export const day = (n = 'n'): string => `timestamptz '2026-03-01' + (${n} % 3) * interval '1 day'`;
