// Finds fields that subgraphs pass to each other in a circle by @override, which no deployment can mean.
import { type ASTNode, type ConstDirectiveNode, Kind } from 'graphql';
import { lineOf, type ParsedSchema } from '../../compose/places.ts';

interface Override {
  readonly from: string;
  readonly place: string;
}

/** By coordinate, then by the subgraph that takes the field over. */
function overridesOf(schemas: readonly ParsedSchema[]): Map<string, Map<string, Override>> {
  const overrides = new Map<string, Map<string, Override>>();
  for (const { name, file, document } of schemas) {
    for (const type of document.definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      for (const field of type.fields ?? []) {
        const from = overriddenBy(field.directives);
        if (from === undefined) continue;
        const coordinate = `${type.name.value}.${field.name.value}`;
        const takers = overrides.get(coordinate) ?? new Map<string, Override>();
        overrides.set(
          coordinate,
          takers.set(name, { from, place: `${file}:${lineOf(field satisfies ASTNode)}` }),
        );
      }
    }
  }
  return overrides;
}

/** The subgraph that a field is taken from, if it is. */
export function overriddenBy(directives: readonly ConstDirectiveNode[] | undefined): string | undefined {
  const override = directives?.find(({ name }) => /(?:^|__)override$/u.test(name.value));
  const from = override?.arguments?.find(({ name }) => name.value === 'from')?.value;
  return from?.kind === Kind.STRING ? from.value : undefined;
}

/** One message for each field that goes round, with the place of each @override. */
export function overrideCircles(schemas: readonly ParsedSchema[]): string[] {
  return [...overridesOf(schemas)].flatMap(([coordinate, takers]) => {
    for (const start of takers.keys()) {
      const way: string[] = [];
      let at = start;
      while (takers.has(at) && !way.includes(at)) {
        way.push(at);
        at = takers.get(at)?.from ?? '';
      }
      if (at !== start || way.length === 0) continue;
      const places = way.flatMap((name) => takers.get(name)?.place ?? []);
      const [first, ...others] = places;
      const also = others.map((place) => `\n    at ${place}`).join('');
      return [
        `${first}: ${coordinate} is overridden in a circle: ${[...way, start].join(' takes it from ')}. Keep the @override of the subgraph that should answer the field, and remove the others.${also}`,
      ];
    }
    return [];
  });
}
