/** Ids that the probes name. */
export interface Things {
  readonly owner: string;
  readonly order: string;
  readonly product: string;
  readonly category: string;
  /** Of the manager. */
  readonly store: string;
  readonly warehouse: string;
  readonly level: string;
  /** The clerk of another store. */
  readonly clerk: string;
  /** Another text for each probe. */
  readonly fresh: string;
}
