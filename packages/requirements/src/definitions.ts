// The types of a schema's text, with what stands beside each of them about its viewer.
import {
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argument, namesOf, readLinks, text } from './links.ts';
import { allOf, nothing, requirement, type Requirement } from './requirement.ts';

export interface FieldText {
  /** The requirement that stands beside it. */
  own: Requirement;
  /** The named type that it returns. */
  readonly type: string;
  /** The field sets of its `@requires`: what is fetched to answer it. */
  readonly requires: string[];
}

export interface TypeText {
  readonly name: string;
  own: Requirement;
  readonly fields: Map<string, FieldText>;
  readonly interfaces: Set<string>;
  /** Of a union. */
  readonly members: Set<string>;
  isInterface: boolean;
}

/** Object, interface, union, scalar and enum types by name; a type that is extended is one. */
export function readDefinitions(document: DocumentNode): ReadonlyMap<string, TypeText> {
  const types = new Map<string, TypeText>();
  const reader = directiveReader(document);
  for (const node of document.definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION: {
        const type = typeText(node.name.value);
        type.isInterface ||=
          node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
        type.own = allOf([type.own, reader.requirement(node.directives)]);
        for (const { name } of node.interfaces ?? []) type.interfaces.add(name.value);
        for (const field of node.fields ?? []) addField(type, field);
        break;
      }
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        for (const { name } of node.types ?? []) typeText(node.name.value).members.add(name.value);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION: {
        const type = typeText(node.name.value);
        type.own = allOf([type.own, reader.requirement(node.directives)]);
        break;
      }
      default:
    }
  }
  return types;

  function typeText(name: string): TypeText {
    const known = types.get(name);
    if (known) return known;
    const type: TypeText = {
      name,
      own: nothing,
      fields: new Map(),
      interfaces: new Set(),
      members: new Set(),
      isInterface: false,
    };
    types.set(name, type);
    return type;
  }

  function addField(type: TypeText, node: FieldDefinitionNode): void {
    const field = type.fields.get(node.name.value) ?? {
      own: nothing,
      type: namedType(node.type),
      requires: [],
    };
    field.own = allOf([field.own, reader.requirement(node.directives)]);
    field.requires.push(...reader.requires(node.directives));
    type.fields.set(node.name.value, field);
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function directiveReader(document: DocumentNode) {
  const links = readLinks(document);
  const authenticated = namesOf(links, 'authenticated');
  const scoped = namesOf(links, 'requiresScopes');
  const inSubgraph = namesOf(links, 'requires');
  const inSupergraph = new Set(
    links.filter(({ identity }) => identity.endsWith('/join')).map((link) => link.nameOf('field')),
  );
  const named = (directives: readonly ConstDirectiveNode[] | undefined, names: ReadonlySet<string>) =>
    (directives ?? []).filter(({ name }) => names.has(name.value));
  return {
    requirement: (directives: readonly ConstDirectiveNode[] | undefined): Requirement =>
      requirement(
        named(directives, authenticated).length > 0,
        named(directives, scoped).map((directive) => scopesOf(argument(directive, 'scopes'))),
      ),
    requires: (directives: readonly ConstDirectiveNode[] | undefined): string[] => [
      ...named(directives, inSubgraph).flatMap((directive) => text(argument(directive, 'fields')) ?? []),
      ...named(directives, inSupergraph).flatMap((directive) => text(argument(directive, 'requires')) ?? []),
    ],
  };
}

/** A value alone counts as a list of it, as GraphQL coerces it; what is not understood is a scope that nobody holds. */
function scopesOf(value: ConstValueNode | undefined): string[][] {
  return listOf(value).map((allOfThem) => listOf(allOfThem).map((scope) => text(scope) ?? ''));
}

function listOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (value === undefined) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}
