// Reads a subgraph's SDL for the rules: types joined with their extensions, directives, shapes of type references,
// places. It validates nothing; composition reports invalid SDL.
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NameNode,
  type NamedTypeNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

export interface SchemaSource {
  readonly name: string;
  readonly file: string;
  readonly sdl: string;
}

export type TypeKind = 'scalar' | 'object' | 'interface' | 'union' | 'enum' | 'input';

/** A type as one subgraph has it. */
export interface LintedType {
  readonly name: NameNode;
  readonly kind: TypeKind;
  readonly directives: readonly ConstDirectiveNode[];
  readonly interfaces: readonly NamedTypeNode[];
  readonly fields: readonly FieldDefinitionNode[];
  readonly inputs: readonly InputValueDefinitionNode[];
  readonly values: readonly EnumValueDefinitionNode[];
  readonly members: readonly NamedTypeNode[];
}

export interface LintedSchema {
  readonly name: string;
  readonly file: string;
  readonly document: DocumentNode;
  readonly types: ReadonlyMap<string, LintedType>;
}

const kinds: Readonly<Record<string, TypeKind>> = {
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.SCALAR_TYPE_EXTENSION]: 'scalar',
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
};

function typesOf({ definitions }: DocumentNode): Map<string, LintedType> {
  const types = new Map<string, LintedType>();
  for (const node of definitions) {
    const kind = kinds[node.kind];
    if (kind === undefined || !('name' in node) || node.name === undefined) continue;
    const before = types.get(node.name.value);
    const isInput =
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
    types.set(node.name.value, {
      name: before?.name ?? node.name,
      kind,
      directives: [...(before?.directives ?? []), ...((node.directives ?? []) as ConstDirectiveNode[])],
      interfaces: [...(before?.interfaces ?? []), ...('interfaces' in node ? (node.interfaces ?? []) : [])],
      fields: [
        ...(before?.fields ?? []),
        ...(!isInput && 'fields' in node ? ((node.fields ?? []) as FieldDefinitionNode[]) : []),
      ],
      inputs: [...(before?.inputs ?? []), ...(isInput ? (node.fields ?? []) : [])],
      values: [...(before?.values ?? []), ...('values' in node ? (node.values ?? []) : [])],
      members: [...(before?.members ?? []), ...('types' in node ? (node.types ?? []) : [])],
    });
  }
  return types;
}

export const readSchema = (name: string, file: string, document: DocumentNode): LintedSchema => ({
  name,
  file,
  document,
  types: typesOf(document),
});

/** `file:line` of a name. */
export const placeOf = ({ file }: LintedSchema, { loc }: NameNode): string =>
  `${file}:${loc?.startToken.line ?? 1}`;

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** Whether the type may be null, or is a list whose items may be: either stops a null on its way up. */
export const mayBeNull = (type: TypeNode): boolean =>
  type.kind !== Kind.NON_NULL_TYPE || (type.type.kind === Kind.LIST_TYPE && mayBeNull(type.type.type));

export const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

export interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}
export const directiveOf = ({ directives }: Directed, name: string): ConstDirectiveNode | undefined =>
  directives?.find((directive) => directive.name.value === name);
export const has = (node: Directed, name: string): boolean => directiveOf(node, name) !== undefined;

const argumentOf = (directive: ConstDirectiveNode | undefined, name: string): ConstValueNode | undefined =>
  directive?.arguments?.find((argument) => argument.name.value === name)?.value;

/** The value of a directive's argument; undefined where the directive or the argument is not given. */
export function valueIn(node: Directed, directive: string, argument: string): unknown {
  const value = argumentOf(directiveOf(node, directive), argument);
  return value && valueFromASTUntyped(value);
}

/** The fields of the type's keys, nested ones by their first name: every subgraph that names the entity has them. */
export function keyFieldsOf({ directives }: LintedType): Set<string> {
  const keys = directives.filter(({ name }) => name.value === 'key');
  return new Set(
    keys.flatMap((key) => {
      const fields = valueIn({ directives: [key] }, 'key', 'fields');
      return typeof fields === 'string' ? (fields.replaceAll(/\{[^{}]*\}/gu, '').match(/\w+/gu) ?? []) : [];
    }),
  );
}

/** The type's fields for clients: commands between domains are `@inaccessible`. */
export const accessibleFields = (type: LintedType | undefined): readonly FieldDefinitionNode[] =>
  type === undefined || has(type, 'inaccessible')
    ? []
    : type.fields.filter((field) => !has(field, 'inaccessible'));
