// Reads what the API schema does not say about a type or field from the text of the supergraph: its subgraphs,
// permissions, cost, rate limits, and how long it may be cached.
import { readLinks, readRequirements, type Requirement } from '@kawa/requirements';
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

export interface Facts {
  /** Names of the subgraphs that a type, field, argument or value comes from. */
  readonly owners: readonly string[];
  /** Field sets by which other subgraphs know the type: "id". */
  readonly keys: readonly string[];
  readonly requirement: Requirement | undefined;
  /** Weight of `@cost`. */
  readonly cost: number | undefined;
  /** Of `@listSize`. */
  readonly list: { readonly assumed: number | undefined; readonly by: readonly string[] } | undefined;
  readonly rate: { readonly limit: number; readonly seconds: number; readonly argument?: string } | undefined;
  readonly cache: { readonly seconds: number; readonly isPrivate: boolean } | undefined;
  readonly tags: readonly string[];
}

interface Annotated {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** By coordinate: `Product`, `Product.price`, `Query.products(first:)`. */
export type FactsOf = (coordinate: string) => Facts;

export function readFacts(supergraph: DocumentNode): FactsOf {
  const annotated = new Map<string, Annotated>();
  for (const node of supergraph.definitions) {
    if (!('name' in node) || node.name === undefined) continue;
    const type = node.name.value;
    annotated.set(type, node as Annotated);
    const members =
      'fields' in node ? node.fields : node.kind === Kind.ENUM_TYPE_DEFINITION ? node.values : undefined;
    for (const member of members ?? []) {
      const coordinate = `${type}.${member.name.value}`;
      annotated.set(coordinate, member);
      if (member.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of member.arguments ?? [])
        annotated.set(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  const graphs = subgraphNames(supergraph);
  const requirements = readRequirements(supergraph);
  const links = readLinks(supergraph);
  const costLink = links.find(({ identity }) => identity === 'https://specs.apollo.dev/cost');
  const nameIn = (name: string): string => costLink?.nameOf(name) ?? name;

  const directives = (coordinate: string, isNamed: (name: string) => boolean) =>
    (annotated.get(coordinate)?.directives ?? []).filter(({ name }) => isNamed(name.value)).map(argumentsOf);
  const first = (coordinate: string, wanted: string) => directives(coordinate, (name) => name === wanted)[0];
  const ownersOf = (coordinate: string): readonly string[] => {
    const own = directives(coordinate, (name) => /^join__(?:type|field|enumValue)$/u.test(name))
      .filter(({ graph, external }) => typeof graph === 'string' && external !== true)
      .map(({ graph }) => graphs.get(String(graph)) ?? String(graph));
    if (own.length > 0) return [...new Set(own)].sort();
    const type = coordinate.split('.')[0] ?? '';
    return type === coordinate ? [] : ownersOf(type);
  };

  return (coordinate) => {
    const [type = '', field] = coordinate.split('.');
    const list = first(coordinate, nameIn('listSize'));
    const rate = first(coordinate, 'rateLimit');
    const cache = first(coordinate, 'cacheControl');
    return {
      owners: ownersOf(coordinate),
      keys: [
        ...new Set(
          directives(coordinate, (name) => name === 'join__type').flatMap(({ key, resolvable }) =>
            typeof key === 'string' && resolvable !== false ? [key] : [],
          ),
        ),
      ],
      requirement: field === undefined ? requirements.ofType(type) : requirements.ofField(type, field),
      cost: numberIn(first(coordinate, nameIn('cost')), 'weight'),
      list: list && { assumed: numberIn(list, 'assumedSize'), by: textsIn(list, 'slicingArguments') },
      rate: rate && {
        limit: numberIn(rate, 'limit') ?? 0,
        seconds: numberIn(rate, 'seconds') ?? 0,
        ...(typeof rate['argument'] === 'string' && { argument: rate['argument'] }),
      },
      cache: cacheIn(cache),
      tags: directives(coordinate, (name) => name === 'tag').map(({ name }) => String(name)),
    };
  };
}

type Arguments = Readonly<Record<string, unknown>>;

const argumentsOf = (directive: ConstDirectiveNode): Arguments =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, plain(value)] as const),
  );
const plain = (value: ConstValueNode): unknown => valueFromASTUntyped(value);

function numberIn(values: Arguments | undefined, name: string): number | undefined {
  const value = values?.[name];
  return typeof value === 'number' ? value : undefined;
}
const textsIn = (values: Arguments, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
};

/** A hint that only says "as long as what it stands in" says nothing of its own. */
function cacheIn(values: Arguments | undefined): Facts['cache'] {
  const seconds = numberIn(values, 'maxAge');
  return seconds === undefined ? undefined : { seconds, isPrivate: values?.['scope'] === 'PRIVATE' };
}

/** What the composer calls each subgraph in the text, and what we call it: ORDERS, orders. */
function subgraphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const { name, directives } of node.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      const called = graph && argumentsOf(graph)['name'];
      names.set(name.value, typeof called === 'string' ? called : name.value);
    }
  }
  return names;
}
