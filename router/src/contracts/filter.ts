// Marks everything outside a contract as @inaccessible in a supergraph, so that all federation code works with contracts.
// The rules are those of GraphOS contracts with unreachable types hidden (docs/adr/0013-contracts.md).
import {
  EnumType,
  type FeatureDefinitions,
  INACCESSIBLE_VERSIONS,
  InputObjectType,
  InterfaceType,
  type NamedType,
  ObjectType,
  type Schema,
  TAG_VERSIONS,
  UnionType,
} from '@apollo/federation-internals';
import type { ContractFilter } from './definitions.ts';
import { reachableTypes } from './reachable.ts';

/** The part of a schema element that the filter uses. */
interface Taggable {
  appliedDirectivesOf(name: string): readonly { arguments(): Readonly<Record<string, unknown>> }[];
  hasAppliedDirective(name: string): boolean;
  applyDirective(name: string): unknown;
}

/** Marks all elements of `schema` that are not in the contract. Changes `schema`. */
export function markInaccessible(schema: Schema, { include, exclude }: ContractFilter): void {
  const tag = nameOf(schema, TAG_VERSIONS, 'tag');
  const inaccessible = nameOf(schema, INACCESSIBLE_VERSIONS, 'inaccessible') ?? linkInaccessible(schema);
  const tagsOf = (element: Taggable): string[] =>
    tag === undefined
      ? []
      : element.appliedDirectivesOf(tag).map((applied) => String(applied.arguments()['name']));
  const isHidden = (element: Pick<Taggable, 'hasAppliedDirective'>): boolean =>
    element.hasAppliedDirective(inaccessible);
  const hide = (element: Taggable): void => {
    if (!isHidden(element)) element.applyDirective(inaccessible);
  };
  const isExcluded = (tags: readonly string[]): boolean => tags.some((name) => exclude.includes(name));
  const isIncluded = (tags: readonly string[]): boolean =>
    !isExcluded(tags) && (include.length === 0 || tags.some((name) => include.includes(name)));
  const hideExcluded = (elements: readonly Taggable[]): void => {
    for (const element of elements) if (isExcluded(tagsOf(element))) hide(element);
  };

  const types = ownTypes(schema);
  for (const type of types) {
    hideExcluded([type]);
    if (type instanceof ObjectType || type instanceof InterfaceType) {
      const inherited = tagsOf(type);
      for (const field of type.fields()) {
        if (!isIncluded([...inherited, ...tagsOf(field)])) hide(field);
        hideExcluded(field.arguments());
      }
    }
    if (type instanceof UnionType && !isIncluded(tagsOf(type))) hide(type);
    if (type instanceof EnumType) hideExcluded(type.values);
    if (type instanceof InputObjectType) hideExcluded(type.fields());
  }
  // Unions last: their members are decided by then.
  const emptiable = [...types].sort((one, other) => Number(isUnion(one)) - Number(isUnion(other)));
  for (const type of emptiable) {
    const parts = partsOf(type);
    if (parts.length > 0 && parts.every(isHidden)) hide(type);
  }
  const reachable = reachableTypes(schema, isHidden);
  for (const type of types) if (!reachable.has(type)) hide(type);
}

const isUnion = (type: NamedType): boolean => type instanceof UnionType;

/** The parts of a type, which needs at least one; scalars have none. */
function partsOf(type: NamedType): readonly Taggable[] {
  if (type instanceof EnumType) return type.values;
  if (type instanceof UnionType) return type.types();
  if (type instanceof ObjectType || type instanceof InterfaceType || type instanceof InputObjectType)
    return type.fields();
  return [];
}

/** All types except GraphQL's own and those of federation and linked directives, which no client sees. */
function ownTypes(schema: Schema): NamedType[] {
  const features = [...(schema.coreFeatures?.allFeatures() ?? [])];
  return schema
    .types()
    .filter(
      (type) => !type.name.startsWith('__') && !features.some((feature) => feature.isFeatureDefinition(type)),
    );
}

/** The name of a directive in the supergraph, which may rename it when it links the specification. */
function nameOf(schema: Schema, versions: FeatureDefinitions, directive: string): string | undefined {
  return schema.coreFeatures?.getByIdentity(versions.identity)?.directiveNameInSchema(directive);
}

/** Adds @inaccessible to a supergraph that does not link it yet. */
function linkInaccessible(schema: Schema): string {
  const link = schema.coreFeatures?.coreDefinition;
  if (!link) throw new Error('it links no specification, so it is no supergraph');
  const [problem] = link.applyFeatureToSchema(
    schema,
    INACCESSIBLE_VERSIONS.latest(),
    undefined,
    INACCESSIBLE_VERSIONS.latest().defaultCorePurpose,
  );
  if (problem) throw problem;
  return 'inaccessible';
}
