// Keeps personal data out of stored results: only the id of the row is stored, and a repetition reads the row again.
import type { Database, Transaction } from '@kawa/postgres';

/** The row in a result that is stored as its id. A repetition answers with the current row. */
export interface IdOnly<Source = Database | Transaction> {
  /** The property that holds the row. A result without a row there, such as a refusal, is stored whole. */
  readonly property: string;
  readonly find: (source: Source, id: string) => Promise<{ readonly id: string } | undefined>;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The result and the id of its row; undefined without a row. */
function rowIn(
  result: unknown,
  property: string,
): { readonly fields: Fields; readonly id: string } | undefined {
  if (!isObject(result)) return undefined;
  const row = result[property];
  return isObject(row) && typeof row['id'] === 'string' ? { fields: result, id: row['id'] } : undefined;
}

export function withoutRow(result: unknown, idOnly: Pick<IdOnly, 'property'> | undefined): unknown {
  const found = idOnly && rowIn(result, idOnly.property);
  return found ? { ...found.fields, [idOnly.property]: { id: found.id } } : result;
}

export async function withRow<Source>(
  source: Source,
  stored: unknown,
  idOnly: IdOnly<Source> | undefined,
): Promise<unknown> {
  const found = idOnly && rowIn(stored, idOnly.property);
  if (!found) return stored;
  const row = await idOnly.find(source, found.id);
  if (row === undefined) throw new Error(`the ${idOnly.property} of a stored result is gone`);
  return { ...found.fields, [idOnly.property]: row };
}
