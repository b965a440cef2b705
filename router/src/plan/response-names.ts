// Chooses the names of fields inside the router. Threat: the planner adds key fields and @requires fields to the client's
// selections under their own names. If a client's alias is one of those names, the value of another field becomes the key
// (apollographql/federation#3036). So the planner never sees the client's names: inside the router a field has its name in
// the schema, and shape.ts puts the client's names on the answer.
import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** The names by the nodes of one operation and the fragments of its document. */
export type ResponseNames = ReadonlyMap<FieldNode, string>;

/** Fields that may share one name inside the router. */
interface Use {
  readonly nodes: FieldNode[];
  readonly hasArguments: boolean;
  readonly isAliased: boolean;
}

/**
 * One use of a field keeps the field's name; a use with other arguments gets its own name. So does each alias of an object,
 * because one may become null and the other not, and each alias of a mutation, because two aliases run twice. `fetched` are
 * the names that the planner may add without arguments; a use with arguments never gets one of them.
 */
export function responseNames(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  fetched: ReadonlySet<string>,
): ResponseNames {
  const commands =
    definition.operation === 'mutation' ? rootFields(definition, fragments) : new Set<FieldNode>();
  const uses = new Map<string, Map<string, Use>>();
  for (const node of [definition, ...fragments.values()]) {
    visit(node, {
      Field(field) {
        const fieldName = field.name.value;
        const ofField = uses.get(fieldName) ?? new Map<string, Use>();
        uses.set(fieldName, ofField);
        const given = argumentsText(field);
        const responseName = (field.alias ?? field.name).value;
        const key = commands.has(field) || field.selectionSet ? `${responseName} ${given}` : given;
        const isAliased = responseName !== fieldName;
        const use = ofField.get(key) ?? { nodes: [], hasArguments: given !== '', isAliased };
        use.nodes.push(field);
        ofField.set(key, use);
      },
    });
  }
  const taken = new Set([...uses.keys(), ...fetched]);
  const names = new Map<FieldNode, string>();
  for (const [fieldName, ofField] of uses) {
    const each = [...ofField.values()].filter((use) => !use.hasArguments || !fetched.has(fieldName));
    const keepsName =
      each.find((use) => !use.hasArguments && !use.isAliased) ??
      each.find((use) => !use.hasArguments) ??
      each.find((use) => !use.isAliased) ??
      each[0];
    for (const use of ofField.values()) {
      const name = use === keepsName ? fieldName : freeName(fieldName, taken);
      for (const node of use.nodes) names.set(node, name);
    }
  }
  return names;
}

/** Takes a free name that begins with the field's name. */
export function freeName(fieldName: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${fieldName}_${number}`)) number += 1;
  const name = `${fieldName}_${number}`;
  taken.add(name);
  return name;
}

/** The arguments of a field as text; equal for two fields that GraphQL allows under one response name. */
export function argumentsText({ arguments: given = [] }: Pick<FieldNode, 'arguments'>): string {
  return given
    .map(({ name, value }) => `${name.value}:${print(inOrder(value))}`)
    .sort()
    .join();
}

/** The same value with the fields of its objects sorted by name, because their order has no meaning. */
function inOrder(value: ValueNode): ValueNode {
  return visit(value, {
    ObjectValue: {
      leave: (node) => ({
        ...node,
        fields: [...node.fields].sort((one, other) => (one.name.value < other.name.value ? -1 : 1)),
      }),
    },
  });
}

/** The root fields of an operation, including those in fragments. */
function rootFields(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FieldNode> {
  const found = new Set<FieldNode>();
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) found.add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else walk(fragments.get(selection.name.value)?.selectionSet);
    }
  };
  walk(definition.selectionSet);
  return found;
}

/** `field` under `name`; unchanged if that is already its name. */
export function under(name: string, field: FieldNode): FieldNode {
  if ((field.alias ?? field.name).value === name) return field;
  const { alias: _, ...plain } = field;
  return name === field.name.value ? plain : { ...plain, alias: { kind: Kind.NAME, value: name } };
}

/** The names of the fields with @requires. */
export function requiringFields(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, {
    FieldDefinition(node) {
      const requires = (node.directives ?? []).some(
        (directive) =>
          directive.name.value === 'join__field' &&
          directive.arguments?.some((argument) => argument.name.value === 'requires'),
      );
      if (requires) names.add(node.name.value);
    },
  });
  return names;
}

/** The names that the planner may add to any selection: those in the keys and the @requires of a supergraph. */
export function fetchedNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, {
    Directive(node) {
      if (!node.name.value.startsWith('join__')) return;
      for (const { name, value } of node.arguments ?? []) {
        if ((name.value !== 'key' && name.value !== 'requires') || value.kind !== Kind.STRING) continue;
        for (const [word] of value.value.matchAll(/\w+/gu)) names.add(word);
      }
    },
  });
  return names;
}
