// Owns results of which a key keeps only the id of the row in them: what is erased from the row must not live on there.
import type { Database, Transaction } from '@kawa/postgres';

/** The row in a result, which is stored as its id; a repetition answers with the row as it is then. */
export interface IdOnly {
  /** Where the result holds the row; a result that holds none there, such as a refusal, is kept whole. */
  readonly property: string;
  readonly find: (db: Database | Transaction, id: string) => Promise<{ readonly id: string } | undefined>;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The result and the id of its row; undefined when it holds none. */
function rowIn(
  result: unknown,
  property: string,
): { readonly fields: Fields; readonly id: string } | undefined {
  if (!isObject(result)) return undefined;
  const row = result[property];
  return isObject(row) && typeof row['id'] === 'string' ? { fields: result, id: row['id'] } : undefined;
}

export function withoutRow(result: unknown, idOnly: IdOnly | undefined): unknown {
  const found = idOnly && rowIn(result, idOnly.property);
  return found ? { ...found.fields, [idOnly.property]: { id: found.id } } : result;
}

export async function withRow(
  db: Database | Transaction,
  stored: unknown,
  idOnly: IdOnly | undefined,
): Promise<unknown> {
  const found = idOnly && rowIn(stored, idOnly.property);
  if (!found) return stored;
  const row = await idOnly.find(db, found.id);
  if (row === undefined) throw new Error(`the ${idOnly.property} of a stored result is gone`);
  return { ...found.fields, [idOnly.property]: row };
}
