// Generates valid operations of a schema, and writes down while it does what stands in them: an oracle that reads nothing back.
import fc, { type GeneratorValue } from 'fast-check';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export const schema = buildSchema(`
  scalar Day
  scalar Json
  enum Colour { RED GREEN }
  input Filter {
    text: String!  colour: Colour  sizes: [Int!]  grid: [[Float!]!]  also: [Filter!]  not: Filter  since: Day  any: Json
    exact: Boolean
  }
  interface Node { id: ID!  label(upper: Boolean): String }
  type Tree implements Node {
    id: ID!  label(upper: Boolean): String  height(unit: Float, where: Filter!): Int
    near(first: Int!, where: [Filter!], ids: [ID!]): [Node!]!  colour(as: Json): Colour
  }
  type Rock implements Node { id: ID!  label(upper: Boolean): String  weight(at: Day): Float }
  union Thing = Tree | Rock
  type Query { tree(id: ID!): Tree  node(id: ID!, as: Colour = RED): Node  things(where: Filter): [Thing!]! }
  type Mutation { plant(input: Filter!, colours: [Colour!]): Tree }
`);

export interface Generated {
  readonly text: string;
  readonly coordinates: ReadonlySet<string>;
  /** Texts and numbers that stand in it as values. */
  readonly literals: readonly string[];
}

export const operations = fc.gen().map((draw) => new Generator(schema, draw).operation());

class Generator {
  readonly #schema: GraphQLSchema;
  readonly #draw: GeneratorValue;
  readonly #coordinates = new Set<string>();
  readonly #literals: string[] = [];
  readonly #fragments: string[] = [];
  #names = 0;

  constructor(schema: GraphQLSchema, draw: GeneratorValue) {
    this.#schema = schema;
    this.#draw = draw;
  }

  operation(): Generated {
    const type = this.#draw(fc.constantFrom, 'query', 'mutation');
    const root = type === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType();
    if (!root) throw new Error('The schema has no root.');
    const head = `${type} ${this.#name('Op')}($flag: Boolean = true, $text: String = ${this.#literal()}, $any: Json)`;
    const body = `${this.#selections(root, 3)}`.replace('{', '{ used: __typename @skip(if: $flag) ');
    const probe = type === 'query' ? 'tree(id: "1")' : 'plant(input: { text: $text, any: { a: [$any] } })';
    this.#coordinates.add(type === 'query' ? 'Query.tree' : 'Mutation.plant');
    const known =
      type === 'query'
        ? ['Query.tree(id:)', 'Filter.any', 'Filter.text', 'Tree.height', 'Tree.height(where:)']
        : ['Mutation.plant(input:)', 'Filter.text', 'Filter.any'];
    for (const coordinate of [...known, 'Tree.id']) this.#coordinates.add(coordinate);
    const inner = type === 'query' ? '{ id height(where: { text: $text, any: { a: [$any] } }) }' : '{ id }';
    return {
      text: `${head} ${body.replace(/\}$/u, ` last: ${probe} ${inner} }`)} ${this.#fragments.join(' ')}`,
      coordinates: this.#coordinates,
      literals: this.#literals,
    };
  }

  /** By its place: fast-check would compare the types themselves, which hold one another. */
  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#draw(fc.nat, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }

  #name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${String.fromCharCode(97 + (this.#names % 26))}${'x'.repeat(Math.floor(this.#names / 26))}`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const usable = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const parts = usable.length === 0 ? ['__typename'] : [];
    const count = this.#draw(fc.nat, 3);
    for (let index = 0; index <= count && usable.length > 0; index += 1)
      parts.push(this.#field(type, this.#pick(usable), depth));
    if (depth > 0 && this.#draw(fc.boolean)) parts.push(this.#fragment(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const coordinate = `${parent.name}.${field.name}`;
    this.#coordinates.add(coordinate);
    const given = field.args
      .filter(({ type }) => isNonNullType(type) || this.#draw(fc.boolean))
      .map(({ name, type }) => {
        this.#coordinates.add(`${coordinate}(${name}:)`);
        return `${name}: ${this.#value(type, 2)}`;
      });
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${this.#selections(named, depth - 1)}` : '';
    const directive = this.#draw(fc.constantFrom, '', ' @include(if: true)', ' @skip(if: $flag)');
    return `${this.#name('f')}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directive}${inner}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    const on = this.#pick(possible);
    const inner = this.#selections(on, depth - 1);
    if (this.#draw(fc.boolean)) return `... on ${on.name} ${inner}`;
    const name = this.#name('Part');
    this.#fragments.push(`fragment ${name} on ${on.name} ${inner}`);
    return `...${name}`;
  }

  #value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      const count = this.#draw(fc.nat, 3);
      return `[${Array.from({ length: count }, () => this.#value(type.ofType, depth - 1)).join(', ')}]`;
    }
    if (isEnumType(type)) {
      const { name } = this.#pick(type.getValues());
      this.#coordinates.add(`${type.name}.${name}`);
      return name;
    }
    if (!isInputObjectType(type)) return this.#scalar(type.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && this.#draw(fc.boolean)),
    );
    return `{ ${fields
      .map((field) => {
        this.#coordinates.add(`${type.name}.${field.name}`);
        return `${field.name}: ${this.#value(field.type, depth - 1)}`;
      })
      .join(', ')} }`;
  }

  #scalar(name: string): string {
    if (name === 'Int') return this.#number('');
    if (name === 'Float') return this.#number(this.#draw(fc.constantFrom, '', '.25', 'e3'));
    if (name === 'Boolean') return String(this.#draw(fc.boolean));
    if (name === 'ID' && this.#draw(fc.boolean)) return this.#number('');
    if (name !== 'Json') return this.#literal();
    const key = `Key${this.#planted()}`;
    return this.#pick([`{ ${key}: [${this.#literal()}] }`, `[${this.#number('')}]`, key, this.#literal()]);
  }

  #planted(): string {
    const text = `planted${this.#draw(fc.integer, { min: 100_000, max: 999_999 })}`;
    this.#literals.push(text);
    return text;
  }

  #literal(): string {
    const text = this.#planted();
    return this.#draw(fc.boolean) ? `"${text}"` : `"""${text} of "some" kind"""`;
  }

  #number(suffix: string): string {
    const number = String(this.#draw(fc.integer, { min: 100_000, max: 999_999 }));
    this.#literals.push(number);
    return `${number}${suffix}`;
  }
}
