// Lists what an operation uses of a schema: fields, types, the arguments that it passes and omits, and the possible
// contents of its variables.
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredInputField,
  Kind,
  type TypeNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export interface Touches {
  /** "Order.total", for an abstract type also of each type that it may be. */
  readonly fields: ReadonlySet<string>;
  /** Arguments that are given: "Query.order(id:)". */
  readonly passed: ReadonlySet<string>;
  /** Arguments that are left out, or may be: their variable may be absent. */
  readonly omitted: ReadonlySet<string>;
  /** Named types that fields give: objects, unions, enums. */
  readonly reads: ReadonlySet<string>;
  /** Named types that it names, or that its fields give; not each that an abstract one may be. */
  readonly types: ReadonlySet<string>;
  /** "SearchResult>Order": a selection on the second within the first. */
  readonly conditions: ReadonlySet<string>;
  /** Input fields and enum values that are written out: "ProductWhere.search", "OrderStatus.PENDING". */
  readonly literals: ReadonlySet<string>;
  /** Input objects that are written out, each with the fields that it has. */
  readonly objects: readonly { readonly type: string; readonly fields: readonly string[] }[];
  /** Input types that its variables hold; true when each request holds one. */
  readonly sends: ReadonlyMap<string, boolean>;
  readonly directives: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

class Recorder implements Touches {
  readonly fields = new Set<string>();
  readonly passed = new Set<string>();
  readonly omitted = new Set<string>();
  readonly reads = new Set<string>();
  readonly types = new Set<string>();
  readonly conditions = new Set<string>();
  readonly literals = new Set<string>();
  readonly objects: { type: string; fields: readonly string[] }[] = [];
  readonly sends = new Map<string, boolean>();
  readonly directives = new Set<string>();
  readonly kinds = new Set<string>();
  /** Variables that a request may leave out. */
  readonly absent = new Set<string>();
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  field(parent: GraphQLCompositeType, definition: GraphQLField<unknown, unknown>, node: FieldNode): void {
    const given = getNamedType(definition.type).name;
    this.reads.add(given);
    this.types.add(given);
    this.types.add(parent.name);
    const holders = isAbstractType(parent) ? [parent, ...this.#schema.getPossibleTypes(parent)] : [parent];
    for (const holder of holders) {
      const held =
        isObjectType(holder) || isInterfaceType(holder) ? holder.getFields()[node.name.value] : undefined;
      if (held === undefined) continue;
      this.fields.add(`${holder.name}.${held.name}`);
      for (const { name } of held.args) {
        const argument = node.arguments?.find((candidate) => candidate.name.value === name);
        const coordinate = `${holder.name}.${held.name}(${name}:)`;
        if (argument !== undefined) this.passed.add(coordinate);
        if (argument === undefined || this.#mayBeAbsent(argument)) this.omitted.add(coordinate);
      }
    }
  }

  condition(within: GraphQLCompositeType, condition: string): void {
    this.types.add(condition);
    this.conditions.add(`${within.name}>${condition}`);
  }

  variable(name: string, type: TypeNode, hasDefault: boolean): void {
    const input = typeFromAST(this.#schema, type as Parameters<typeof typeFromAST>[1]);
    if (type.kind !== Kind.NON_NULL_TYPE && !hasDefault) this.absent.add(name);
    if (input !== undefined) this.#hold(input as GraphQLInputType, type.kind === Kind.NON_NULL_TYPE);
  }

  /** What a variable of the type may hold, all the way down; surely where nothing on the way may be left out or be empty. */
  #hold(type: GraphQLInputType, surely: boolean): void {
    const bare = getNullableType(type);
    const named = getNamedType(bare);
    const sure = surely && !isListType(bare);
    const known = this.sends.get(named.name);
    if (known === true || known === sure) return;
    this.sends.set(named.name, sure);
    this.types.add(named.name);
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields()))
      this.#hold(field.type, sure && isRequiredInputField(field));
  }

  #mayBeAbsent({ value }: ArgumentNode): boolean {
    return value.kind === Kind.VARIABLE && this.absent.has(value.name.value);
  }
}

export function touchesOf(document: DocumentNode, schema: GraphQLSchema): Touches {
  const found = new Recorder(schema);
  const info = new TypeInfo(schema);
  // Before the rest: a field's argument is left out when the variable that it names is.
  visit(document, {
    VariableDefinition: ({ variable, type, defaultValue }) =>
      found.variable(variable.name.value, type, defaultValue !== undefined),
  });
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: ({ operation }) => void found.kinds.add(operation),
      Field: (node) => {
        const [parent, definition] = [info.getParentType(), info.getFieldDef()];
        if (parent && definition) found.field(parent, definition, node);
      },
      InlineFragment: ({ typeCondition }) => {
        const within = info.getParentType();
        if (within && typeCondition) found.condition(within, typeCondition.name.value);
      },
      FragmentSpread: ({ name }) => {
        const within = info.getParentType();
        const condition = conditionOf(name.value, document);
        if (within && condition !== undefined) found.condition(within, condition);
      },
      ObjectValue: ({ fields }) => {
        const type = getNamedType(info.getInputType());
        if (!isInputObjectType(type)) return;
        const names = fields.map(({ name }) => name.value);
        found.objects.push({ type: type.name, fields: names });
        for (const name of names) found.literals.add(`${type.name}.${name}`);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) found.literals.add(`${type.name}.${value}`);
      },
      Directive: ({ name }) => void found.directives.add(`@${name.value}`),
    }),
  );
  return found;
}

const conditionOf = (fragment: string, { definitions }: DocumentNode): string | undefined =>
  definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === fragment
      ? [node.typeCondition.name.value]
      : [],
  )[0];

/** Whether an object of the type `name` may stand where `within` is selected on. */
export function mayBe(name: string, within: string, schema: GraphQLSchema): boolean {
  if (name === within) return true;
  const [type, around] = [schema.getType(name), schema.getType(within)];
  return isAbstractType(around) && isObjectType(type) && schema.isSubType(around, type);
}
