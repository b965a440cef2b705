// Lists the differences between two schemas by coordinate and kind. GraphQL Inspector finds them; criticality.ts
// corrects their rating.
import { type Change as Difference, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { Change } from './change.ts';
import { criticalityOf } from './criticality.ts';

/** What a difference tells besides its message; the names differ by kind. */
export type Meta = Readonly<Record<string, unknown>>;

const text = (meta: Meta, ...names: readonly string[]): string | undefined =>
  names.map((name) => meta[name]).find((value) => typeof value === 'string');

/** Inspector's paths are dotted all the way down, and stop at the union, or the type, where a member comes or goes. */
function coordinateOf({
  type,
  path = '',
  meta,
}: {
  type: string;
  path?: string | undefined;
  meta: Meta;
}): string {
  if (type.startsWith('UNION_MEMBER_')) {
    return `${path}.${text(meta, 'addedUnionMemberTypeName', 'removedUnionMemberTypeName') ?? ''}`;
  }
  if (type.startsWith('OBJECT_TYPE_INTERFACE_')) {
    return `${path}.${text(meta, 'addedInterfaceName', 'removedInterfaceName') ?? ''}`;
  }
  if (path === '') return 'schema';
  const [owner = '', member, argument] = path
    .split('.')
    .filter((part, index) => index === 0 || !part.startsWith('@'));
  if (member === undefined) return owner;
  if (owner.startsWith('@')) return `${owner}(${member}:)`;
  return argument === undefined ? `${owner}.${member}` : `${owner}.${member}(${argument}:)`;
}

/** What came with something new says nothing that "added" does not. */
function isPartOfNew(coordinate: string, added: ReadonlySet<string>): boolean {
  const [type = '', member = ''] = coordinate.split(/[.(]/u);
  return [type, `${type}.${member}`].some((owner) => owner !== coordinate && added.has(owner));
}

/**
 * Every difference, worded. Inspector's own rule for leaving out what repeats (`simplifyChanges`) goes by path, so that a
 * field removed from a type that gains an interface in the same change would be left out too; hence ours.
 */
export async function differencesOf(before: GraphQLSchema, after: GraphQLSchema): Promise<Change[]> {
  const differences: readonly Difference[] = await diff(before, after);
  const described = differences
    .filter(({ type }) => !String(type).startsWith('DIRECTIVE_USAGE_'))
    .map((difference) => {
      const { message, criticality } = difference;
      const [meta, kind] = [difference.meta as Meta, String(difference.type)];
      const coordinate = coordinateOf({ type: kind, path: difference.path, meta });
      const told = { coordinate, kind, meta, level: criticality.level };
      return { coordinate, kind, criticality: criticalityOf(told, before, after), message: worded(message) };
    });
  const added = new Set(
    described
      .filter(({ kind }) =>
        ['TYPE_ADDED', 'FIELD_ADDED', 'ENUM_VALUE_ADDED', 'DIRECTIVE_ADDED'].includes(kind),
      )
      .map(({ coordinate }) => coordinate),
  );
  return described.filter(
    ({ coordinate, kind }) =>
      !isPartOfNew(coordinate, added) &&
      (!added.has(coordinate) || /_ADDED$/u.test(kind)) &&
      !isEcho(kind, added, coordinate),
  );
}

/** "Deprecation added" and "description added" of a thing that is itself new. */
const isEcho = (kind: string, added: ReadonlySet<string>, coordinate: string): boolean =>
  added.has(coordinate) && /DEPRECATION|DESCRIPTION/u.test(kind);

/** The names in plain quotes, as everywhere else in the output, and a full stop. */
const worded = (message: string): string => `${message.replaceAll("'", '"').replace(/\.$/u, '')}.`;
