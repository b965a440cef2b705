import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { differencesOf } from './differences.ts';

/** Each difference as "criticality kind coordinate: message". */
const told = async (before: string, after: string): Promise<string[]> =>
  (await differencesOf(buildSchema(before), buildSchema(after))).map(
    ({ criticality, kind, coordinate, message }) => `${criticality} ${kind} ${coordinate}: ${message}`,
  );
const query = (fields: string) => `type Query { ${fields} }`;
const withOrder = (fields: string) => `type Query { order: Order } type Order { ${fields} }`;
const withInput = (fields: string) => `type Query { find(where: Where): Int } input Where { ${fields} }`;

type Case = readonly [what: string, before: string, after: string, difference: string];

describe('a difference of two schemas is rated and worded', () => {
  test.each<Case>([
    [
      'a field is removed: breaking',
      withOrder('id: ID note: String'),
      withOrder('id: ID'),
      'breaking FIELD_REMOVED Order.note: Field "note" was removed from object type "Order".',
    ],
    [
      'a field is added: safe',
      withOrder('id: ID'),
      withOrder('id: ID note: String'),
      'safe FIELD_ADDED Order.note: Field "note" was added to object type "Order".',
    ],
    [
      'a field gives another type: breaking',
      withOrder('total: Int'),
      withOrder('total: String'),
      'breaking FIELD_TYPE_CHANGED Order.total: Field "Order.total" changed type from "Int" to "String".',
    ],
    [
      'a field gives a list: breaking, although its item is the same',
      withOrder('total: Int!'),
      withOrder('total: [Int!]!'),
      'breaking FIELD_TYPE_CHANGED Order.total: Field "Order.total" changed type from "Int!" to "[Int!]!".',
    ],
    [
      'a field may be null from now on: dangerous',
      withOrder('total: Int!'),
      withOrder('total: Int'),
      'dangerous FIELD_TYPE_CHANGED Order.total: Field "Order.total" changed type from "Int!" to "Int".',
    ],
    [
      'the items of a list may be null, the field of an interface too: dangerous',
      'type Query { node: Node } interface Node { tags: [String!]! }',
      'type Query { node: Node } interface Node { tags: [String] }',
      'dangerous FIELD_TYPE_CHANGED Node.tags: Field "Node.tags" changed type from "[String!]!" to "[String]".',
    ],
    [
      'a field is never null from now on: safe',
      withOrder('total: Int'),
      withOrder('total: Int!'),
      'safe FIELD_TYPE_CHANGED Order.total: Field "Order.total" changed type from "Int" to "Int!".',
    ],
    [
      'a required argument is added: breaking',
      query('order: ID'),
      query('order(id: ID!): ID'),
      'breaking FIELD_ARGUMENT_ADDED Query.order(id:): Argument "id: ID!" added to field "Query.order".',
    ],
    [
      'an optional argument is added: safe',
      query('order: ID'),
      query('order(id: ID): ID'),
      'safe FIELD_ARGUMENT_ADDED Query.order(id:): Argument "id: ID" added to field "Query.order".',
    ],
    [
      'an optional argument is added behind one with a default: safe',
      query('orders(first: Int = 20): ID'),
      query('orders(first: Int = 20, last: Int): ID'),
      'safe FIELD_ARGUMENT_ADDED Query.orders(last:): Argument "last: Int" added to field "Query.orders".',
    ],
    [
      'an argument with a default is added: dangerous, for the server may do something new',
      query('order: ID'),
      query('order(id: ID! = 7): ID'),
      'dangerous FIELD_ARGUMENT_ADDED Query.order(id:): Argument "id: ID!" (with default value) added to field "Query.order".',
    ],
    [
      'an argument with a default is added to the field of an interface: dangerous',
      'type Query { node: Node } interface Node { tags: Int }',
      'type Query { node: Node } interface Node { tags(first: Int = 5): Int }',
      'dangerous FIELD_ARGUMENT_ADDED Node.tags(first:): Argument "first: Int" (with default value) added to field "Node.tags".',
    ],
    [
      'an argument is removed: breaking',
      query('order(id: ID): ID'),
      query('order: ID'),
      'breaking FIELD_ARGUMENT_REMOVED Query.order(id:): Argument "id: ID" was removed from field "Query.order".',
    ],
    [
      'an argument becomes required: breaking',
      query('order(id: ID): ID'),
      query('order(id: ID!): ID'),
      'breaking FIELD_ARGUMENT_TYPE_CHANGED Query.order(id:): Type for argument "id" on field "Query.order" changed from "ID" to "ID!".',
    ],
    [
      'an argument takes null from now on: safe',
      query('order(id: ID!): ID'),
      query('order(id: ID): ID'),
      'safe FIELD_ARGUMENT_TYPE_CHANGED Query.order(id:): Type for argument "id" on field "Query.order" changed from "ID!" to "ID".',
    ],
    [
      'the default of an argument changes: dangerous',
      query('orders(first: Int! = 20): ID'),
      query('orders(first: Int! = 50): ID'),
      'dangerous FIELD_ARGUMENT_DEFAULT_CHANGED Query.orders(first:): Default value for argument "first" on field "Query.orders" changed from "20" to "50".',
    ],
    [
      'the default of an optional argument goes away: dangerous',
      query('orders(first: Int = 20): ID'),
      query('orders(first: Int): ID'),
      'dangerous FIELD_ARGUMENT_DEFAULT_CHANGED Query.orders(first:): Default value for argument "first" on field "Query.orders" changed from "20" to "undefined".',
    ],
    [
      'the default of a non-null argument goes away: breaking, for the argument is required from now on',
      query('orders(first: Int! = 20): ID'),
      query('orders(first: Int!): ID'),
      'breaking FIELD_ARGUMENT_DEFAULT_CHANGED Query.orders(first:): Default value for argument "first" on field "Query.orders" changed from "20" to "undefined".',
    ],
    [
      'a required input field is added: breaking',
      withInput('text: String'),
      withInput('text: String shop: ID!'),
      'breaking INPUT_FIELD_ADDED Where.shop: Input field "shop" of type "ID!" was added to input object type "Where".',
    ],
    [
      'an optional input field is added: safe',
      withInput('text: String'),
      withInput('text: String shop: ID'),
      'safe INPUT_FIELD_ADDED Where.shop: Input field "shop" of type "ID" was added to input object type "Where".',
    ],
    [
      'an input field with a default is added: dangerous',
      withInput('text: String'),
      withInput('text: String limit: Int! = 5'),
      'dangerous INPUT_FIELD_ADDED Where.limit: Input field "limit" of type "Int!" with default value "5" was added to input object type "Where".',
    ],
    [
      'an input field is removed: breaking',
      withInput('text: String shop: ID'),
      withInput('text: String'),
      'breaking INPUT_FIELD_REMOVED Where.shop: Input field "shop" was removed from input object type "Where".',
    ],
    [
      'an input field takes no null any more: breaking',
      withInput('text: String'),
      withInput('text: String!'),
      'breaking INPUT_FIELD_TYPE_CHANGED Where.text: Input field "Where.text" changed type from "String" to "String!".',
    ],
    [
      'the default of an input field changes: dangerous',
      withInput('limit: Int! = 5'),
      withInput('limit: Int! = 6'),
      'dangerous INPUT_FIELD_DEFAULT_VALUE_CHANGED Where.limit: Input field "Where.limit" default value changed from "5" to "6".',
    ],
    [
      'the default of an optional input field goes away: dangerous',
      withInput('limit: Int = 5'),
      withInput('limit: Int'),
      'dangerous INPUT_FIELD_DEFAULT_VALUE_CHANGED Where.limit: Input field "Where.limit" default value changed from "5" to "undefined".',
    ],
    [
      'the default of a non-null input field goes away: breaking',
      withInput('limit: Int! = 5'),
      withInput('limit: Int!'),
      'breaking INPUT_FIELD_DEFAULT_VALUE_CHANGED Where.limit: Input field "Where.limit" default value changed from "5" to "undefined".',
    ],
    [
      'an enum value is removed: breaking',
      'type Query { state: State } enum State { OPEN PAID }',
      'type Query { state: State } enum State { OPEN }',
      'breaking ENUM_VALUE_REMOVED State.PAID: Enum value "PAID" was removed from enum "State".',
    ],
    [
      'an enum value that clients may receive is added: dangerous',
      'type Query { id: ID states: [State!]! } enum State { OPEN }',
      'type Query { id: ID states: [State!]! } enum State { OPEN PAID }',
      'dangerous ENUM_VALUE_ADDED State.PAID: Enum value "PAID" was added to enum "State".',
    ],
    [
      'an enum value that clients may only send is added: safe, although they receive an enum whose name begins alike',
      'type Query { order(by: StateOrder): State } enum State { OPEN } enum StateOrder { UP }',
      'type Query { order(by: StateOrder): State } enum State { OPEN } enum StateOrder { UP DOWN }',
      'safe ENUM_VALUE_ADDED StateOrder.DOWN: Enum value "DOWN" was added to enum "StateOrder".',
    ],
    [
      'a member of a union is added: dangerous',
      'type Query { found: Found, b: B } union Found = A type A { id: ID } type B { id: ID }',
      'type Query { found: Found, b: B } union Found = A | B type A { id: ID } type B { id: ID }',
      'dangerous UNION_MEMBER_ADDED Found.B: Member "B" was added to Union type "Found".',
    ],
    [
      'a member of a union is removed: breaking',
      'type Query { found: Found, b: B } union Found = A | B type A { id: ID } type B { id: ID }',
      'type Query { found: Found, b: B } union Found = A type A { id: ID } type B { id: ID }',
      'breaking UNION_MEMBER_REMOVED Found.B: Member "B" was removed from Union type "Found".',
    ],
    [
      'a type implements an interface: dangerous',
      'type Query { a: A, node: Node } interface Node { id: ID } type A { id: ID }',
      'type Query { a: A, node: Node } interface Node { id: ID } type A implements Node { id: ID }',
      'dangerous OBJECT_TYPE_INTERFACE_ADDED A.Node: "A" object implements "Node" interface.',
    ],
    [
      'a type implements an interface no longer: breaking',
      'type Query { a: A, node: Node } interface Node { id: ID } type A implements Node { id: ID }',
      'type Query { a: A, node: Node } interface Node { id: ID } type A { id: ID }',
      'breaking OBJECT_TYPE_INTERFACE_REMOVED A.Node: "A" object type no longer implements "Node" interface.',
    ],
    [
      'a type is removed: breaking',
      'type Query { id: ID } type Order { id: ID }',
      'type Query { id: ID }',
      'breaking TYPE_REMOVED Order: Type "Order" was removed.',
    ],
    [
      'a type changes its kind: breaking',
      'type Query { id: ID } type Order { id: ID }',
      'type Query { id: ID } interface Order { id: ID }',
      'breaking TYPE_KIND_CHANGED Order: "Order" kind changed from "ObjectTypeDefinition" to "InterfaceTypeDefinition".',
    ],
    [
      'the root of queries changes: breaking, of the schema',
      'schema { query: One } type One { id: ID } type Two { id: ID }',
      'schema { query: Two } type One { id: ID } type Two { id: ID }',
      'breaking SCHEMA_QUERY_TYPE_CHANGED schema: Schema query root type was changed from "One" to "Two".',
    ],
    [
      'a directive loses an argument: breaking',
      'type Query { id: ID } directive @hint(size: Int) on FIELD',
      'type Query { id: ID } directive @hint on FIELD',
      'breaking DIRECTIVE_ARGUMENT_REMOVED @hint(size:): Argument "size" was removed from directive "hint".',
    ],
    [
      'a directive loses a place: breaking',
      'type Query { id: ID } directive @hint on FIELD | QUERY',
      'type Query { id: ID } directive @hint on FIELD',
      'breaking DIRECTIVE_LOCATION_REMOVED @hint: Location "QUERY" was removed from directive "hint".',
    ],
    [
      'a field is deprecated: safe, once',
      withOrder('total: Int'),
      withOrder('total: Int @deprecated(reason: "Use sum.")'),
      'safe FIELD_DEPRECATION_ADDED Order.total: Field "Order.total" is deprecated.',
    ],
    [
      'the description of an argument changes: safe',
      query('order("Its id." id: ID): ID'),
      query('order("The id." id: ID): ID'),
      'safe FIELD_ARGUMENT_DESCRIPTION_CHANGED Query.order(id:): Description for argument "id" on field "Query.order" changed from "Its id." to "The id.".',
    ],
  ])('%s', async (_what, before, after, difference) => {
    expect(await told(before, after)).toEqual([difference]);
  });
});

describe('what comes with something new is not reported again', () => {
  test('of a new type with a description, a deprecated field and an argument, only the type', async () => {
    const order =
      '"An order." type Order { "Its id." id("For." of: ID): ID @deprecated(reason: "x") state: State } enum State { OPEN }';
    expect(await told(query('id: ID'), `${query('id: ID order: Order')} ${order}`)).toEqual([
      'safe TYPE_ADDED Order: Type "Order" was added.',
      'safe TYPE_ADDED State: Type "State" was added.',
      'safe FIELD_ADDED Query.order: Field "order" was added to object type "Query".',
    ]);
  });

  test('of a new field, input field and enum value with description and deprecation, 1 difference each', async () => {
    expect(
      await told(
        'type Query { state(where: Where): State } input Where { id: ID } enum State { OPEN }',
        `type Query { state(where: Where): State "New." old("Of." of: ID): ID @deprecated(reason: "x") }
        input Where { id: ID "New." old: ID @deprecated(reason: "x") }
        enum State { OPEN "New." PAID @deprecated(reason: "x") }`,
      ),
    ).toEqual([
      'safe FIELD_ADDED Query.old: Field "old" was added to object type "Query".',
      'safe INPUT_FIELD_ADDED Where.old: Input field "old" of type "ID" was added to input object type "Where".',
      'dangerous ENUM_VALUE_ADDED State.PAID: Enum value "PAID" was added to enum "State".',
    ]);
  });

  test('of a new directive with an argument and 2 places, only the directive', async () => {
    expect(
      await told(query('id: ID'), `${query('id: ID')} directive @hint(size: Int) on FIELD | QUERY`),
    ).toEqual(['safe DIRECTIVE_ADDED @hint: Directive "hint" was added.']);
  });

  test('a type that gains a new interface and loses a field: all 3 differences', async () => {
    expect(
      await told(
        'type Query { brand: Brand } type Brand { name: ID site: ID }',
        'type Query { brand: Brand } type Brand implements Titled { name: ID } interface Titled { name: ID }',
      ),
    ).toEqual([
      'safe TYPE_ADDED Titled: Type "Titled" was added.',
      'dangerous OBJECT_TYPE_INTERFACE_ADDED Brand.Titled: "Brand" object implements "Titled" interface.',
      'breaking FIELD_REMOVED Brand.site: Field "site" was removed from object type "Brand".',
    ]);
  });

  test('of the first mutation, the schema and the type, each with 1 full stop', async () => {
    expect(await told(query('id: ID'), `${query('id: ID')} type Mutation { pay: ID }`)).toEqual([
      'safe SCHEMA_MUTATION_TYPE_CHANGED schema: Schema mutation type was set to "Mutation".',
      'safe TYPE_ADDED Mutation: Type "Mutation" was added.',
    ]);
  });

  test('schemas that differ in the use of a directive only do not differ for clients', async () => {
    const used = (at: string) => `directive @hint on FIELD_DEFINITION type Query { id: ID ${at} }`;
    expect(await told(used(''), used('@hint'))).toEqual([]);
  });
});
