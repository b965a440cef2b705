// Describes a checked record between its row and its command: what it refers to, and the row and columns that it came
// from.
import type { z } from 'zod';
import type { Row } from '../csv/rows.ts';
import type { FileName, Place, Problem } from '../format.ts';
import type { Spool } from '../spool.ts';

export type Domain = 'customers' | 'products' | 'stock' | 'orders';

export const entityTypes = ['Customer', 'Category', 'Product', 'Store'] as const;
export type EntityType = (typeof entityTypes)[number];

/** A thing of another file or of the graph that a record cannot go in without. */
export interface Need {
  readonly type: EntityType;
  readonly ref: string;
  readonly at: Place & { readonly column: string };
}

/** What the graph says of a thing that was needed. */
export interface Found {
  readonly id: string;
  readonly name?: string | undefined;
  readonly sku?: string | undefined;
}

export type Lookup = (type: EntityType, ref: string) => Found;

/** UNPRICED: a product with a price of 0, which goes in inactive. */
export type Note = 'UNPRICED';

/** A record that is right as far as its own rows can tell. */
export interface Candidate {
  readonly place: Place;
  /** What makes it one of a kind in its file. */
  readonly key: string;
  readonly needs: readonly Need[];
  /** How many rows of order_lines.csv go in with it. */
  readonly lines: number;
  /** What people should hear of it although it goes in. */
  readonly note?: Note;
  /** The row of the same file that must be in before this one. */
  readonly after?: string;
  /** The input record of the command. */
  record(found: Lookup): Record<string, unknown>;
  /** The column that a field of the input record came from. */
  locate(field: string): Place & { readonly column: string };
}

/** What the pipeline knows of one file. */
export interface Step {
  readonly file: FileName;
  readonly command: { readonly domain: Domain; readonly name: string; readonly input: string };
  /** The type under which other files refer to a row of this one. */
  readonly type?: EntityType;
  /** Whether its rows name each other with `after`; only of such a file the keys are kept in memory. */
  readonly isTree?: boolean;
  keyOf(row: Row): string;
  parse(row: Row, spool: Spool): Candidate | readonly Problem[];
}

export const placeOf = ({ file, line, lines }: Row): Place => ({ file, line, lines });

/** Checks a row's cells; each complaint names its column. */
export function checkCells<Schema extends z.ZodType>(
  schema: Schema,
  row: Row,
): { readonly value: z.output<Schema> } | { readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(row.cells);
  if (parsed.success) return { value: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path: [column], message }) => ({
      ...placeOf(row),
      column: typeof column === 'string' ? column : 'row',
      reason: message,
    })),
  };
}

/** Names columns for fields: the field itself, or the longest prefix of it that `columns` knows, or "row". */
export function locateIn(columns: Readonly<Record<string, string>>, place: Place): Candidate['locate'] {
  return (field) => {
    for (let path = field; path !== ''; path = path.replace(/(?:^|\.)[^.]*$/u, '')) {
      const column = columns[path];
      if (column !== undefined) return { ...place, column };
    }
    return { ...place, column: 'row' };
  };
}
