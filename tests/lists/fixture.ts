// What a domain fills its database with, and the order that each of its lists must have, as SQL.

/** One list of a domain's schema. */
export interface ListFixture {
  /** FROM and WHERE of what the list shows. */
  readonly rows: string;
  /** ORDER BY of each value of the list's `orderBy`; the key is '' for a list without that argument. */
  readonly orders: Readonly<Record<string, string>>;
  /** The id of the parent, as SQL; for a list that is a field of an entity. */
  readonly parent?: string;
  /** The field of a node that has the id; the node itself by default. */
  readonly idIn?: string;
}

export interface DomainFixture {
  /** Fills the empty database. Rows that are inserted one after the other have ids in no order: see `id`. */
  readonly fill: string;
  /** By coordinate, for example `Query.customers`. */
  readonly lists: Readonly<Record<string, ListFixture>>;
}

/** SQL of the id of thing number `n`, also SQL: the same in each database and each run, and in no order. */
export const id = (thing: string, n: string | number): string => `md5('${thing} ' || ${n})::uuid`;

/** SQL of one of three moments: of 12 rows, four share each. */
export const day = (n = 'n'): string => `timestamptz '2026-03-01' + (${n} % 3) * interval '1 day'`;
