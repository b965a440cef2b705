/** Ids that the probes name. */
export interface Things {
  /** What a domain makes for its own rows. */
  readonly [name: string]: string;
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

/** Asks a subgraph as one of our programs; the data of the answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what was asked for is what is read
export type Read = (subgraph: string, query: string) => Promise<any>;

/** Makes what the rows of one domain name; ids by name. */
export type MakeThings = (read: Read) => Promise<Readonly<Record<string, string>>>;
