// Finds the results of the root fields of a mutation for the log line: their names, and the member of the union that each
// returned. A refusal that is data has no error, so without this it would be logged as a success.
import { isObjectType, type GraphQLSchema } from 'graphql';
import { getOwn, isRecord, type Json } from '../json.ts';
import type { SelectionShape } from '../plan/shape.ts';

export interface CommandResult {
  /** The name of the root field in the schema. */
  readonly field: string;
  /** The returned type, for example "InvalidCredentials"; absent if it is not an object, or nothing was returned. */
  readonly result?: string;
  /** Whether that type is an expected failure. */
  readonly declined: boolean;
}

/** `data` is as fetched, with types that the client may not have selected; empty if nothing has run. */
export function commandResults(schema: GraphQLSchema, shape: SelectionShape, data: Json): CommandResult[] {
  const fields = shape.on(undefined)?.fields ?? [];
  return fields
    .filter(({ source }) => source === 'data' || source === 'refused')
    .map(({ key, field }) => {
      const value = getOwn(data, key);
      const typename = isRecord(value) ? value['__typename'] : undefined;
      const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
      if (!isObjectType(type)) return { field, declined: false };
      const declined = type.getInterfaces().some((one) => one.name === 'Error');
      return { field, result: type.name, declined };
    });
}
