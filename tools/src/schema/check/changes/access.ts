// Finds changes of permissions: @authenticated, @requiresScopes and @policy are not in the schema that clients see, but
// a change of them can refuse a client that had access.
import { isInterfaceType, isObjectType, type NamedType, type Schema } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import type { Change } from './change.ts';

const demanding = ['authenticated', 'requiresScopes', 'policy'];

interface Demanding {
  readonly appliedDirectives: readonly {
    readonly name: string;
    arguments(): Readonly<Record<string, unknown>>;
  }[];
}

/** Alternatives in one order, so that a list written the other way round is no change. */
const sorted = (scopes: unknown): string =>
  Array.isArray(scopes)
    ? scopes
        .map((all: unknown) => (Array.isArray(all) ? all.map(String).sort().join(' and ') : String(all)))
        .sort()
        .join(', or ')
    : '';

const demandsOf = ({ appliedDirectives }: Demanding): string[] =>
  appliedDirectives
    .filter(({ name }) => demanding.includes(name))
    .map((directive) => {
      const { scopes, policies } = directive.arguments();
      const of = sorted(scopes ?? policies);
      return of === '' ? `@${directive.name}` : `@${directive.name} (${of})`;
    })
    .sort();

/** What each type and field demands, by coordinate, where it demands anything. */
function demandsByCoordinate(supergraph: Schema): Map<string, string[]> {
  const demands = new Map<string, string[]>();
  const note = (coordinate: string, element: Demanding) => {
    const found = demandsOf(element);
    if (found.length > 0) demands.set(coordinate, found);
  };
  for (const type of supergraph.types() as readonly NamedType[]) {
    note(type.name, type);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of type.fields()) note(field.coordinate, field);
  }
  return demands;
}

const isVisible = (coordinate: string, api: GraphQLSchema): boolean => {
  const [name = '', member] = coordinate.split('.');
  const type = api.getType(name);
  if (member === undefined || type === undefined) return type !== undefined;
  return 'getFields' in type && member in type.getFields();
};

export interface Sighted {
  readonly supergraph: Schema;
  readonly api: GraphQLSchema;
}

/** Every type and field whose demands differ; what clients see on neither side is left out. */
export function accessChanges(before: Sighted, after: Sighted): Change[] {
  const [old, now] = [demandsByCoordinate(before.supergraph), demandsByCoordinate(after.supergraph)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((coordinate): Change[] => {
    if (!isVisible(coordinate, before.api) || !isVisible(coordinate, after.api)) return [];
    const [was, is] = [old.get(coordinate) ?? [], now.get(coordinate) ?? []];
    if (was.join() === is.join()) return [];
    if (is.every((demand) => was.includes(demand))) {
      return [
        {
          coordinate,
          kind: 'ACCESS_LOOSENED',
          criticality: 'safe',
          message: `"${coordinate}" no longer requires ${was.filter((demand) => !is.includes(demand)).join(' with ')}.`,
        },
      ];
    }
    const from = was.length === 0 ? 'was public' : `demanded ${was.join(' with ')}`;
    const kind = was.every((demand) => is.includes(demand)) ? 'ACCESS_TIGHTENED' : 'ACCESS_CHANGED';
    return [
      {
        coordinate,
        kind,
        criticality: 'dangerous',
        message: `"${coordinate}" ${from} and now requires ${is.join(' with ')}.`,
      },
    ];
  });
}
