// What became of the commands of a mutation, for the line about the request: the names of its root fields, and the member
// of its union that each answered. A refusal that is data has no error, and would be told as a success.
import { isObjectType, type GraphQLSchema } from 'graphql';
import { getOwn, isRecord, type Json } from '../json.ts';
import type { SelectionShape } from '../plan/shape.ts';

export interface CommandResult {
  /** The root field, as the schema calls it. */
  readonly field: string;
  /** The type that it answered, for example "InvalidCredentials"; absent when that is no object, or nothing was answered. */
  readonly result?: string;
  /** Whether that type is one of expected failures. */
  readonly declined: boolean;
}

/** `data` as it was fetched, with the types that the client may not have asked for; empty when nothing has run. */
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
