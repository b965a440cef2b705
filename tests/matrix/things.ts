/** The ids that the probes use. */
export interface Things {
  /** Ids that a domain adds for its own rows. */
  readonly [name: string]: string;
  readonly owner: string;
  readonly order: string;
  readonly product: string;
  readonly category: string;
  /** The manager's store. */
  readonly store: string;
  readonly warehouse: string;
  readonly level: string;
  /** The clerk, who works in another store. */
  readonly clerk: string;
  /** A different text for each probe. */
  readonly fresh: string;
}

/** Queries a subgraph as one of our programs and returns the data. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the caller knows the shape of its own query
export type Read = (subgraph: string, query: string) => Promise<any>;

/** Creates the things that the rows of one domain name; returns their ids by name. */
export type MakeThings = (read: Read) => Promise<Readonly<Record<string, string>>>;
