// Collects the object types and interfaces of each subgraph, definitions and extensions together: keys, fields, shared
// fields.
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import { lineOf, type ParsedSchema } from '../../compose/places.ts';
import { overriddenBy } from '../graph/override-circles.ts';

export interface Key {
  /** One space between fields: "id region { code }". */
  readonly fields: string;
  readonly isResolvable: boolean;
}

export interface DeclaredField {
  readonly name: string;
  /** "(in: CurrencyCode): Money!" */
  readonly signature: string;
  /** "Money" */
  readonly gives: string;
  readonly isExternal: boolean;
  readonly isShareable: boolean;
  /** The subgraph that it is taken from by @override. */
  readonly from: string | undefined;
  readonly place: string;
}

export interface Declared {
  readonly name: string;
  readonly subgraph: string;
  readonly keys: readonly Key[];
  readonly isShareable: boolean;
  readonly isInterface: boolean;
  readonly fields: ReadonlyMap<string, DeclaredField>;
  readonly place: string;
}

/** By type, then by subgraph. */
export type Declarations = ReadonlyMap<string, ReadonlyMap<string, Declared>>;

type WithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const kinds: readonly string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
];
const hasFields = (node: DefinitionNode): node is WithFields => kinds.includes(node.kind);

/** Imported, or by its full name: "@shareable", "@federation__shareable". */
const applied = (directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] =>
  (directives ?? []).filter(
    (directive) => directive.name.value === name || directive.name.value === `federation__${name}`,
  );

function keyOf({ arguments: args }: ConstDirectiveNode): Key | undefined {
  const value = (name: string) => args?.find((argument) => argument.name.value === name)?.value;
  const [fields, resolvable] = [value('fields'), value('resolvable')];
  if (fields?.kind !== Kind.STRING) return undefined;
  return {
    fields: normalised(fields.value),
    isResolvable: resolvable?.kind !== Kind.BOOLEAN || resolvable.value,
  };
}

/** As graphql prints it, in one line, so that spaces and commas make no difference. */
function normalised(fields: string): string {
  try {
    return print(parse(`{ ${fields} }`))
      .replaceAll(/\s+/gu, ' ')
      .slice(2, -2);
  } catch {
    // Composition tells what is wrong with it.
    return fields.trim();
  }
}

function fieldOf(node: FieldDefinitionNode, shared: boolean, file: string): DeclaredField {
  const args = (node.arguments ?? [])
    .map(({ name, type, defaultValue }) =>
      [`${name.value}: ${print(type)}`, ...(defaultValue ? [print(defaultValue)] : [])].join(' = '),
    )
    .sort();
  let type = node.type;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  return {
    name: node.name.value,
    signature: `${args.length === 0 ? '' : `(${args.join(', ')})`}: ${print(node.type)}`,
    gives: type.name.value,
    isExternal: applied(node.directives, 'external').length > 0,
    isShareable: shared || applied(node.directives, 'shareable').length > 0,
    from: overriddenBy(node.directives),
    place: `${file}:${lineOf(node)}`,
  };
}

/** All parts of one type in one subgraph. */
function declared(nodes: readonly [WithFields, ...WithFields[]], { name, file }: ParsedSchema): Declared {
  const fields = nodes.flatMap((node) => {
    const shared = applied(node.directives, 'shareable').length > 0;
    return (node.fields ?? []).map((field) => fieldOf(field, shared, file));
  });
  return {
    name: nodes[0].name.value,
    subgraph: name,
    keys: nodes.flatMap((node) => applied(node.directives, 'key').flatMap((key) => keyOf(key) ?? [])),
    isShareable: nodes.some((node) => applied(node.directives, 'shareable').length > 0),
    isInterface: nodes[0].kind.startsWith('Interface'),
    fields: new Map(fields.map((field) => [field.name, field])),
    place: `${file}:${lineOf(nodes[0])}`,
  };
}

export function declarationsOf(schemas: readonly ParsedSchema[]): Declarations {
  const declarations = new Map<string, Map<string, Declared>>();
  for (const schema of schemas) {
    const parts = new Map<string, [WithFields, ...WithFields[]]>();
    for (const node of schema.document.definitions.filter(hasFields)) {
      const known = parts.get(node.name.value);
      if (known === undefined) parts.set(node.name.value, [node]);
      else known.push(node);
    }
    for (const [type, nodes] of parts) {
      const bySubgraph = declarations.get(type) ?? new Map<string, Declared>();
      declarations.set(type, bySubgraph.set(schema.name, declared(nodes, schema)));
    }
  }
  return declarations;
}

/** The fields that the subgraph answers itself; keys may be among them. */
export const answered = ({ fields }: Declared): DeclaredField[] =>
  [...fields.values()].filter(({ isExternal }) => !isExternal);
