// Computes the shape of an operation with its fragments expanded: depth, and the numbers of aliases, fields and root
// fields. Threat: 30 fragments of two spreads each are 2^30 fields in 300 tokens. Each fragment is counted once and
// multiplied, so the time is linear in the document.
import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Shape {
  /** The depth of fields, without those below __schema and __type. */
  depth: number;
  /** The depth below __schema and __type. */
  introspectionDepth: number;
  aliases: number;
  fields: number;
  rootFields: number;
}

const nothing: Shape = { depth: 0, introspectionDepth: 0, aliases: 0, fields: 0, rootFields: 0 };
/** Keeps counts finite. */
const CEILING = 1e12;

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  return fragments;
}

/** The document must be valid, so that no fragment spreads itself. */
export function shapeOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Shape {
  const known = new Map<string, Shape>();
  const ofSet = (set: SelectionSetNode | undefined): Shape =>
    (set?.selections ?? []).map(ofSelection).reduce(beside, nothing);
  const ofFragment = (name: string): Shape => {
    const found = known.get(name) ?? ofSet(fragments.get(name)?.selectionSet);
    known.set(name, found);
    return found;
  };
  const ofSelection = (node: SelectionNode): Shape => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const below = ofSet(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return below;
    const introspective = node.name.value === '__schema' || node.name.value === '__type';
    return {
      depth: introspective ? 1 : below.depth + 1,
      introspectionDepth: introspective ? below.depth + 1 : below.introspectionDepth,
      aliases: below.aliases + (node.alias ? 1 : 0),
      fields: below.fields + 1,
      rootFields: 1,
    };
  };
  return ofSet(operation.selectionSet);
}

function beside(left: Shape, right: Shape): Shape {
  return {
    depth: Math.max(left.depth, right.depth),
    introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
    aliases: Math.min(left.aliases + right.aliases, CEILING),
    fields: Math.min(left.fields + right.fields, CEILING),
    rootFields: Math.min(left.rootFields + right.rootFields, CEILING),
  };
}

/** The number of directives in the document, and the largest number at one place. */
export function directivesOf(document: DocumentNode): { inAll: number; atOnePlace: number } {
  let inAll = 0;
  let atOnePlace = 0;
  visit(document, {
    Directive(_node, indexAtPlace) {
      inAll += 1;
      atOnePlace = Math.max(atOnePlace, Number(indexAtPlace) + 1);
    },
  });
  return { inAll, atOnePlace };
}
