// Supports @requires with arguments. Threat: the planner identifies a required field by its response name only. So
// `comments(limit: 3)`, which one field requires, is the same for it as `comments(limit: 1)` of the client or another
// field, and one of them gets the other's value. It also refuses aliases in @requires. So the planner gets a supergraph
// where each required field with arguments is a separate field without arguments, a stand-in. required-fetches.ts puts the
// field and its arguments back into the requests. Clients never see that supergraph.
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentsText, freeName } from './response-names.ts';

export interface RequiredArguments {
  /** The supergraph for the planner. */
  readonly supergraph: DocumentNode;
  /** The stand-ins for fields with arguments, by their names. */
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** The paths of all fields that a field of a subgraph requires, by `subgraph Type.field`. */
  readonly requiredBy: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface StandIn {
  readonly fieldName: string;
  readonly arguments: readonly ArgumentNode[];
}

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Undefined for a supergraph without arguments in @requires, which is nearly every one. */
export function requiredArguments(supergraph: DocumentNode): RequiredArguments | undefined {
  const reader = new Reader(supergraph);
  const definitions = supergraph.definitions.map((definition) =>
    isFielded(definition) ? reader.rewritten(definition) : definition,
  );
  if (reader.standIns.size === 0) return undefined;
  return {
    supergraph: { ...supergraph, definitions: definitions.map((definition) => reader.extended(definition)) },
    standIns: reader.standIns,
    requiredBy: reader.requiredBy,
  };
}

class Reader {
  readonly standIns = new Map<string, StandIn>();
  readonly requiredBy = new Map<string, ReadonlySet<string>>();
  readonly #types: ReadonlyMap<string, Fielded>;
  readonly #subgraphs: ReadonlyMap<string, string>;
  readonly #taken: Set<string>;
  readonly #names = new Map<string, string>();
  /** The stand-ins that each type needs. */
  readonly #added = new Map<string, Set<string>>();

  constructor({ definitions }: DocumentNode) {
    const types = definitions.filter(isFielded);
    this.#types = new Map(types.map((type) => [type.name.value, type]));
    this.#taken = new Set(types.flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
    this.#subgraphs = subgraphNames(definitions);
  }

  rewritten(type: Fielded): Fielded {
    const fields = (type.fields ?? []).map((field) => {
      const directives = (field.directives ?? []).map((directive) =>
        directive.name.value === 'join__field' ? this.#rewrittenJoin(type, field, directive) : directive,
      );
      return { ...field, directives };
    });
    return { ...type, fields };
  }

  /** The type with its stand-ins, including those of its interfaces. */
  extended(definition: DefinitionNode): DefinitionNode {
    if (!isFielded(definition)) return definition;
    const owners = [definition.name.value, ...(definition.interfaces ?? []).map(({ name }) => name.value)];
    const names = new Set(owners.flatMap((owner) => [...(this.#added.get(owner) ?? [])]));
    const fields = [...names].flatMap((name) => {
      const original = definition.fields?.find(
        (field) => field.name.value === this.standIns.get(name)?.fieldName,
      );
      return original ? [standInFor(original, name)] : [];
    });
    return { ...definition, fields: [...(definition.fields ?? []), ...fields] };
  }

  #rewrittenJoin(
    type: Fielded,
    field: FieldDefinitionNode,
    directive: ConstDirectiveNode,
  ): ConstDirectiveNode {
    const requires = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
    if (requires?.kind !== Kind.STRING) return directive;
    const coordinate = `${type.name.value}.${field.name.value}`;
    const set = this.#rewrittenSet(readFieldSet(requires.value), type.name.value, coordinate);
    const graph = directive.arguments?.find(({ name }) => name.value === 'graph')?.value;
    const subgraph = graph?.kind === Kind.ENUM ? this.#subgraphs.get(graph.value) : undefined;
    this.requiredBy.set(`${subgraph} ${coordinate}`, new Set(pathsOf(set)));
    const value = stripIgnoredCharacters(print(set)).slice(1, -1);
    return {
      ...directive,
      arguments: (directive.arguments ?? []).map((one) =>
        one.value === requires ? { ...one, value: { ...requires, value, block: false } } : one,
      ),
    };
  }

  #rewrittenSet(set: SelectionSetNode, typeName: string, coordinate: string): SelectionSetNode {
    const selections = set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition?.name.value ?? typeName;
        return { ...selection, selectionSet: this.#rewrittenSet(selection.selectionSet, inner, coordinate) };
      }
      const definition = this.#types
        .get(typeName)
        ?.fields?.find(({ name }) => name.value === selection.name.value);
      const below = selection.selectionSet;
      return {
        ...this.#standingFor(selection, typeName),
        ...(below && { selectionSet: this.#rewrittenSet(below, namedType(definition?.type), coordinate) }),
      };
    });
    const rewritten = { ...set, selections };
    refuseTwoInOne(rewritten, this.standIns, coordinate);
    return rewritten;
  }

  #standingFor(field: FieldNode, typeName: string): FieldNode {
    const given = argumentsText(field);
    if (given === '') return field;
    const fieldName = field.name.value;
    const key = `${fieldName}(${given})`;
    const name = this.#names.get(key) ?? freeName(fieldName, this.#taken);
    this.#names.set(key, name);
    this.standIns.set(name, { fieldName, arguments: field.arguments ?? [] });
    this.#added.set(typeName, (this.#added.get(typeName) ?? new Set()).add(name));
    const { arguments: _, ...rest } = field;
    return { ...rest, name: { ...field.name, value: name } };
  }
}

/** A representation has one value per field, so a field cannot require two values of it. */
function refuseTwoInOne(
  set: SelectionSetNode,
  standIns: RequiredArguments['standIns'],
  coordinate: string,
): void {
  const known = new Map<string, string>();
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = selection.name.value;
    const fieldName = standIns.get(name)?.fieldName ?? name;
    if ((known.get(fieldName) ?? name) !== name)
      throw new Error(`${coordinate} requires ${fieldName} twice, with different arguments.`);
    known.set(fieldName, name);
  }
}

function standInFor(original: FieldDefinitionNode, name: string): FieldDefinitionNode {
  const { arguments: _, description: __, ...field } = original;
  const directives = (original.directives ?? []).filter((one) => one.name.value.startsWith('join__'));
  return { ...field, name: { ...original.name, value: name }, directives };
}

/** The paths of all fields of a field set, including those in fragments. */
function pathsOf(set: SelectionSetNode, above = ''): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return pathsOf(selection.selectionSet, above);
    const path = `${above}${selection.name.value}`;
    return [path, ...(selection.selectionSet ? pathsOf(selection.selectionSet, `${path}.`) : [])];
  });
}

function readFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(text.trimStart().startsWith('{') ? text : `{${text}}`, {
    noLocation: true,
  }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no field set.`);
  return definition.selectionSet;
}

function subgraphNames(definitions: readonly DefinitionNode[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const value = directives
        .find((directive) => directive.name.value === 'join__graph')
        ?.arguments?.find((argument) => argument.name.value === 'name')?.value;
      if (value?.kind === Kind.STRING) names.set(name.value, value.value);
    }
  }
  return names;
}

function namedType(type: TypeNode | undefined): string {
  if (!type) return '';
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isFielded(definition: DefinitionNode): definition is Fielded {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}
