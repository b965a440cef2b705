// Finds changes of permissions: @authenticated, @requiresScopes and @policy are not in the schema that clients see, but
// a change of them can refuse a client that had access.
import { isInterfaceType, isObjectType, type NamedType, type Schema } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import type { Change } from './change.ts';

const demanding = ['authenticated', 'requiresScopes', 'policy'];

/** As a schema wrote it: GraphQL reads "a" and ["a"] as [["a"]]. */
type Alternatives = string | readonly (string | readonly string[])[];

interface Demanding {
  readonly appliedDirectives: readonly {
    readonly name: string;
    arguments(): { readonly scopes?: Alternatives; readonly policies?: Alternatives };
  }[];
}

/** Alternatives in one order, so that a list written the other way round is no change. */
const sorted = (alternatives: Alternatives): string =>
  [alternatives]
    .flat()
    .map((all) => [all].flat().sort().join(' and '))
    .sort()
    .join(', or ');

const demandsOf = ({ appliedDirectives }: Demanding): string[] =>
  appliedDirectives
    .filter(({ name }) => demanding.includes(name))
    .map((directive) => {
      const { scopes, policies } = directive.arguments();
      const of = sorted(scopes ?? policies ?? []);
      return of === '' ? `@${directive.name}` : `@${directive.name} (${of})`;
    });

/** What each type and each field demands, by coordinate. */
function demandsByCoordinate(supergraph: Schema): Map<string, string[]> {
  const demands = new Map<string, string[]>();
  for (const type of supergraph.types() as readonly NamedType[]) {
    demands.set(type.name, demandsOf(type));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of type.fields()) demands.set(field.coordinate, demandsOf(field));
  }
  return demands;
}

const isVisible = (coordinate: string, api: GraphQLSchema): boolean => {
  const [name = '', member] = coordinate.split('.');
  const type = api.getType(name);
  if (type === undefined || member === undefined) return type !== undefined;
  return 'getFields' in type && member in type.getFields();
};

export interface Sighted {
  readonly supergraph: Schema;
  readonly api: GraphQLSchema;
}

/** Every type and field that clients see on both sides and whose demands differ. */
export function accessChanges(before: Sighted, after: Sighted): Change[] {
  const [old, now] = [demandsByCoordinate(before.supergraph), demandsByCoordinate(after.supergraph)];
  return [...old].flatMap(([coordinate, was]): Change[] => {
    const is = now.get(coordinate) ?? was;
    const isLooser = is.every((demand) => was.includes(demand));
    const isTighter = was.every((demand) => is.includes(demand));
    if (isLooser && isTighter) return [];
    if (!isVisible(coordinate, before.api) || !isVisible(coordinate, after.api)) return [];
    if (isLooser) {
      return [
        {
          coordinate,
          kind: 'ACCESS_LOOSENED',
          criticality: 'safe',
          message: `"${coordinate}" no longer requires ${was.filter((demand) => !is.includes(demand)).join(' with ')}.`,
        },
      ];
    }
    const from = was.length === 0 ? 'was public' : `required ${was.join(' with ')}`;
    return [
      {
        coordinate,
        kind: isTighter ? 'ACCESS_TIGHTENED' : 'ACCESS_CHANGED',
        criticality: 'dangerous',
        message: `"${coordinate}" ${from} and now requires ${is.join(' with ')}.`,
      },
    ];
  });
}
