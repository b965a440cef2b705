import { scopes } from './scopes.ts';
import type { Things } from './things.ts';

/** A row of the table: the expected outcome for each viewer, and how to ask. */
export interface Row {
  /** Columns: anonymous, another customer, owner, clerk of another store, manager, admin, API key. */
  readonly outcomes: string;
  /** The outcomes through the router, where a field on the way there changes them. */
  readonly routed?: string;
  /** A document whose first field has the alias `probe`. */
  readonly probe: (things: Things) => string;
  /** For an entity or a field below one: the representation to send to the subgraph itself. */
  readonly entity?: (things: Things) => {
    readonly subgraph: string;
    readonly key: object;
    readonly fields: string;
  };
}

/** Replaces `<order>` by the id of the order, and so on. */
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
/** Only our own programs may call it. */
export const service = 'U F F F F F F';
/** stock:write at the manager's location, which is not the clerk's. */
export const stockWriteHere = 'U F F F A A F';

/** The outcomes when only this scope is required. */
export function scoped(scope: string): string {
  const held = [scopes.clerk, scopes.manager, scopes.admin, scopes.apiKey];
  return ['U', 'F', 'F', ...held.map((own) => (own.includes(scope) ? 'A' : 'F'))].join(' ');
}
export const unknown = '"018f0000-0000-7000-8000-000000000000"';
