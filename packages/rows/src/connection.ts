// Relay connections over keyset pages: reads `first` and `after`, writes cursors, and rejects cursors of other lists.
import { PublicError } from '@kawa/errors';
import type { CursorValue } from './keyset.ts';

export type { CursorValue } from './keyset.ts';

export interface Page {
  /** Rows to show; ask the store for one more, which tells whether there is a next page. */
  readonly limit: number;
  /** The keyset of the last row already shown. */
  readonly after: readonly CursorValue[] | undefined;
  /** The list and its scope, so that a cursor of one is refused by another. */
  readonly scope: string;
}

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const DEFAULT_FIRST = 20;
/** A page of 100 nodes keeps one response and its entity fetches small; a client that wants more asks again. */
const MAX_FIRST = 100;

const encode = (scope: string, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([scope, ...values])).toString('base64url');

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

const isCursorValue = (value: unknown): value is CursorValue =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/**
 * Reads a list's paging arguments. `scope` names the list with its sorting, for example "things:NAME_ASC"; `isKeyset`
 * checks the values that a cursor carries, which came from the client. Throws BAD_USER_INPUT that names the argument.
 */
export function readPage(
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  scope: string,
  isKeyset: (values: readonly CursorValue[]) => boolean,
): Page {
  const limit = args.first ?? DEFAULT_FIRST;
  if (limit < 1 || limit > MAX_FIRST) {
    throw new PublicError('BAD_USER_INPUT', `first: must be from 1 to ${MAX_FIRST}, not ${limit}.`, {
      argument: 'first',
    });
  }
  if (args.after === null || args.after === undefined) return { limit, after: undefined, scope };
  const decoded = decode(args.after);
  const [of, ...values]: unknown[] = Array.isArray(decoded) ? decoded : [];
  if (of !== scope || !values.every(isCursorValue) || !isKeyset(values)) {
    throw new PublicError(
      'BAD_USER_INPUT',
      'after: is not a cursor of this list in this sorting; pass an endCursor that it gave you.',
      { argument: 'after' },
    );
  }
  return { limit, after: values, scope };
}

/** Builds the connection of up to `page.limit + 1` rows. */
export function toConnection<Node>(
  rows: readonly Node[],
  page: Page,
  keysetOf: (node: Node) => readonly CursorValue[],
): Connection<Node> {
  const nodes = rows.slice(0, page.limit);
  const edges = nodes.map((node) => ({ node, cursor: encode(page.scope, keysetOf(node)) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
