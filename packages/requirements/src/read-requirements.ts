// What each field of a schema requires of its viewer: what stands beside it, beside its parent type, beside its return
// type. Threat (CVE-2025-64173 and its kin): reaching around a requirement through an interface, a union, an implementing
// type, or a field that is computed from a protected one.
import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { readDefinitions, type FieldText, type TypeText } from './definitions.ts';
import { allOf, implies, nothing, type Requirement } from './requirement.ts';

export interface Requirements {
  /** Of a field that stands on that type; undefined when it is open to everybody. */
  ofField(typeName: string, fieldName: string): Requirement | undefined;
  /** Of an object of that type, however it is reached. */
  ofType(typeName: string): Requirement | undefined;
  /** Coordinates (`Type.field`) of everything that is not open to everybody. */
  readonly protectedFields: ReadonlyMap<string, Requirement>;
}

/** Reads a supergraph's or a subgraph's own text; directives are known by the specification that the text links. */
export function readRequirements(document: DocumentNode): Requirements {
  const reader = new Reader(readDefinitions(document));
  const protectedFields = new Map<string, Requirement>();
  for (const { type, name } of reader.fields()) {
    const required = reader.field(type, name);
    if (required !== nothing) protectedFields.set(`${type.name}.${name}`, required);
  }
  return {
    protectedFields,
    ofField: (typeName, fieldName) => protectedFields.get(`${typeName}.${fieldName}`),
    ofType: (typeName) => {
      const required = reader.type(typeName);
      return required === nothing ? undefined : required;
    },
  };
}

class Reader {
  readonly #types: ReadonlyMap<string, TypeText>;
  readonly #byType = new Map<string, Requirement>();

  constructor(types: ReadonlyMap<string, TypeText>) {
    this.#types = types;
  }

  *fields(): Iterable<{ type: TypeText; name: string }> {
    for (const type of this.#types.values()) for (const name of type.fields.keys()) yield { type, name };
  }

  /** An abstract type may turn out to be any of its possible types, so it requires what all of them do. */
  type(name: string): Requirement {
    const known = this.#byType.get(name);
    if (known) return known;
    const type = this.#types.get(name);
    if (type === undefined) return nothing;
    const possible = this.#possibleTypes(type);
    const own = [type.own, ...this.#inherited(type, (other) => other.own)];
    const required = allOf(isAbstract(type) ? [...own, ...possible.map((one) => this.type(one.name))] : own);
    this.#byType.set(name, required);
    return required;
  }

  field(type: TypeText, name: string): Requirement {
    const visited = new Set<string>();
    return this.#withInputs(type, name, visited);
  }

  /** A field that is computed from others requires what they do: the router fetches them on behalf of who asks for it. */
  #withInputs(type: TypeText, name: string, visited: Set<string>): Requirement {
    const field = type.fields.get(name);
    if (field === undefined || visited.has(`${type.name}.${name}`)) return nothing;
    visited.add(`${type.name}.${name}`);
    const inputs = field.requires.flatMap((fieldSet) => [
      ...this.#selected(type, parseFieldSet(fieldSet), visited),
    ]);
    const implementing = isAbstract(type)
      ? this.#possibleTypes(type).map((one) => this.#withInputs(one, name, visited))
      : [];
    return allOf([
      field.own,
      this.type(type.name),
      this.type(field.type),
      ...this.#inherited(type, (other) => other.fields.get(name)?.own ?? nothing),
      ...implementing,
      ...inputs,
    ]);
  }

  *#selected(type: TypeText, set: SelectionSetNode, visited: Set<string>): Iterable<Requirement> {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = this.#types.get(selection.typeCondition?.name.value ?? type.name);
        if (inner) yield this.type(inner.name);
        if (inner) yield* this.#selected(inner, selection.selectionSet, visited);
        continue;
      }
      const field: FieldText | undefined = type.fields.get(selection.name.value);
      if (field === undefined) continue;
      yield this.#withInputs(type, selection.name.value, visited);
      const inner = this.#types.get(field.type);
      if (inner && selection.selectionSet) yield* this.#selected(inner, selection.selectionSet, visited);
    }
  }

  /**
   * What an interface requires of its own accord counts for every type that implements it, or it would be reached around by
   * a fragment. Composition since 2.12 refuses such directives and instead writes beside the interface what its types
   * require together; that says nothing about each of them, and differs in that it follows from them.
   */
  #inherited(type: TypeText, ownOf: (type: TypeText) => Requirement): Requirement[] {
    if (isAbstract(type)) return [];
    return [...type.interfaces].flatMap((name) => {
      const parent = this.#types.get(name);
      if (parent === undefined) return [];
      const own = ownOf(parent);
      return implies(allOf(this.#possibleTypes(parent).map(ownOf)), own) ? [] : [own];
    });
  }

  #possibleTypes(type: TypeText): TypeText[] {
    const names = type.isInterface ? this.#implementing(type.name) : [...type.members];
    return names.flatMap((name) => this.#types.get(name) ?? []);
  }

  #implementing(name: string): string[] {
    return [...this.#types.values()]
      .filter((type) => !type.isInterface && type.interfaces.has(name))
      .map((type) => type.name);
  }
}

function isAbstract({ isInterface, members }: TypeText): boolean {
  return isInterface || members.size > 0;
}

function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a set of fields: ${text}`);
  return definition.selectionSet;
}
