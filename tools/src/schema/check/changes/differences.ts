// Lists the differences between two schemas by coordinate and kind. GraphQL Inspector finds them; criticality.ts
// corrects their rating.
import { type Change as Difference, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { Change } from './change.ts';
import { criticalityOf } from './criticality.ts';

/** Where members come or go, Inspector's path ends at the union or the type, and `meta` names the member. */
interface Meta {
  readonly addedUnionMemberTypeName?: string;
  readonly removedUnionMemberTypeName?: string;
  readonly addedInterfaceName?: string;
  readonly removedInterfaceName?: string;
}

/** Inspector's paths are dotted all the way down: "Query.order.id", "Order.total.@deprecated", "@tag.name". */
function coordinateOf(path: string | undefined, meta: Meta): string {
  if (path === undefined) return 'schema';
  const named =
    meta.addedUnionMemberTypeName ??
    meta.removedUnionMemberTypeName ??
    meta.addedInterfaceName ??
    meta.removedInterfaceName;
  if (named !== undefined) return `${path}.${named}`;
  return path.replace(/\.@.*/u, '').replace(/([.@]\w+)\.(\w+)/u, '$1($2:)');
}

/** What came with something new says nothing that "added" does not. */
function isPartOfNew(coordinate: string, added: ReadonlySet<string>): boolean {
  const [type, field] = [coordinate.replace(/[.(].*/u, ''), coordinate.replace(/\(.*/u, '')];
  return [type, field].some((owner) => owner !== coordinate && added.has(owner));
}

/**
 * Every difference, worded. Inspector's own rule for leaving out what repeats (`simplifyChanges`) goes by path, so that a
 * field removed from a type that gains an interface in the same change would be left out too; hence ours.
 */
export async function differencesOf(before: GraphQLSchema, after: GraphQLSchema): Promise<Change[]> {
  const differences: readonly Difference[] = await diff(before, after);
  const described = differences
    .filter(({ type }) => !String(type).startsWith('DIRECTIVE_USAGE_'))
    .map(({ type, path, meta, message, criticality: { level } }) => {
      const [kind, coordinate] = [String(type), coordinateOf(path, meta as Meta)];
      const criticality = criticalityOf({ coordinate, kind, level }, before, after);
      return { coordinate, kind, criticality, message: worded(message) };
    });
  const added = new Set(described.filter(isAddition).map(({ coordinate }) => coordinate));
  return described.filter(
    (change) =>
      !isPartOfNew(change.coordinate, added) && (isAddition(change) || !added.has(change.coordinate)),
  );
}

/** Something new: its description, its deprecation and its parts say nothing that this does not. */
const isAddition = ({ kind }: Change): boolean =>
  ['TYPE_ADDED', 'FIELD_ADDED', 'INPUT_FIELD_ADDED', 'ENUM_VALUE_ADDED', 'DIRECTIVE_ADDED'].includes(kind);

/** The names in plain quotes, as everywhere else in the output, and a full stop. */
const worded = (message: string): string => `${message.replaceAll("'", '"').replace(/\.$/u, '')}.`;
