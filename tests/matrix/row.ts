// What a row of the table is made of.
import { scopes } from './scopes.ts';
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

/** `<order>` is the id of that thing. */
const withIds = (text: string, things: Things): string =>
  text.replace(/<(\w+)>/gu, (_, name: string) => {
    const id = things[name];
    if (id === undefined) throw new Error(`There is no thing ${name}: ${text}`);
    return JSON.stringify(id);
  });

export const query =
  (field: string, selection = '{ totalCount }') =>
  (things: Things): string =>
    `{ probe: ${withIds(field, things)} ${selection} }`;
export const command =
  (field: string) =>
  (things: Things): string =>
    `mutation { probe: ${withIds(field, things)} { __typename } }`;

export const everybody = 'A A A A A A A';
/** For our own programs alone. */
export const service = 'U F F F F F F';
/** stock:write, at a location that is the manager's and not the clerk's. */
export const stockWriteHere = 'U F F F A A F';

/** The outcomes of what needs this scope and nothing else. */
export function scoped(scope: string): string {
  const held = [scopes.clerk, scopes.manager, scopes.admin, scopes.apiKey];
  return ['U', 'F', 'F', ...held.map((own) => (own.includes(scope) ? 'A' : 'F'))].join(' ');
}
export const unknown = '"018f0000-0000-7000-8000-000000000000"';
