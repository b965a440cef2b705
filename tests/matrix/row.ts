// What a row of the table is made of.
import type { Things } from './things.ts';

export interface Row {
  /** Columns: anonymous, another customer, owner, clerk of another store, manager, admin, API key. */
  readonly outcomes: string;
  /** Through the router, where the way to what the row is about has a say of its own. */
  readonly routed?: string;
  /** A document whose first field is called `probe`. */
  readonly probe: (things: Things) => string;
  /** Of an entity or a field below one: asked of this subgraph itself, by a representation. */
  readonly entity?: (things: Things) => {
    readonly subgraph: string;
    readonly key: object;
    readonly fields: string;
  };
}

const q = (value: string) => JSON.stringify(value);
export const query =
  (field: string, selection = '{ totalCount }') =>
  (things: Things): string =>
    `{ probe: ${field.replace(/<(\w+)>/gu, (_, name: keyof Things) => q(things[name]))} ${selection} }`;
export const command =
  (field: string) =>
  (things: Things): string =>
    `mutation { probe: ${field.replace(/<(\w+)>/gu, (_, name: keyof Things) => q(things[name]))} { __typename } }`;

export const everybody = 'A A A A A A A';
export const scoped = {
  customersRead: 'U F F A A A F',
  customersWrite: 'U F F F A A F',
  ordersRead: 'U F F A A A F',
  ordersWrite: 'U F F A A A F',
  catalogueWrite: 'U F F F A A F',
  stockRead: 'U F F A A A A',
  stockWriteHere: 'U F F F A A F',
  storesWrite: 'U F F F F A F',
  staffRead: 'U F F F A A F',
  staffWrite: 'U F F F F A F',
  service: 'U F F F F F F',
};
export const unknown = '"018f0000-0000-7000-8000-000000000000"';
