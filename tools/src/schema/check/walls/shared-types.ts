// Protects copies of one value type: a @shareable type must be the same wherever it is declared.
import type { Finding } from '../finding.ts';
import type { Declarations, Declared } from './declarations.ts';

interface Divergence {
  readonly coordinate: string;
  readonly message: string;
  readonly places: readonly string[];
}

/** Copies of a type without keys, which each subgraph answers whole. */
const copies = (bySubgraph: ReadonlyMap<string, Declared>): Declared[] =>
  [...bySubgraph.values()].filter(({ keys, isShareable }) => keys.length === 0 && isShareable);

const list = (types: readonly Declared[]): string => types.map(({ subgraph }) => `"${subgraph}"`).join(', ');

function divergencesOf(declarations: Declarations): Divergence[] {
  return [...declarations].flatMap(([name, bySubgraph]) => {
    const shared = copies(bySubgraph);
    if (shared.length < 2) return [];
    const fields = [...new Set(shared.flatMap((type) => [...type.fields.keys()]))];
    return fields.flatMap((field): Divergence[] => {
      const having = shared.filter((type) => type.fields.has(field));
      const lacking = shared.filter((type) => !type.fields.has(field));
      const signatures = new Map<string, Declared[]>();
      for (const type of having) {
        const signature = type.fields.get(field)?.signature ?? '';
        signatures.set(signature, [...(signatures.get(signature) ?? []), type]);
      }
      if (lacking.length === 0 && signatures.size < 2) return [];
      const said =
        lacking.length > 0
          ? `is in ${list(having)} but not in ${list(lacking)}`
          : `reads ${[...signatures].map(([signature, types]) => `"${field}${signature}" in ${list(types)}`).join(' and ')}`;
      return [
        {
          coordinate: `${name}.${field}`,
          message: `The @shareable type ${name} diverges: ${name}.${field} ${said}.`,
          places: [
            ...having.map((type) => type.fields.get(field)?.place ?? type.place),
            ...lacking.map(({ place }) => place),
          ],
        },
      ];
    });
  });
}

/** What diverges now and did not, or not so, at the base. */
export function divergingTypes(before: Declarations, now: Declarations): Finding[] {
  const known = new Set(divergencesOf(before).map(({ message }) => message));
  return divergencesOf(now)
    .filter(({ message }) => !known.has(message))
    .map(({ coordinate, message, places }) => ({
      code: 'SHAREABLE_DIVERGES',
      level: 'error',
      coordinate,
      message: `${message} The router chooses which copy a client gets: make the same change in every subgraph that declares it.`,
      places,
    }));
}
