// Generates operations with random response names: the name of another field of the type, of a key, of a field that another
// subgraph requires, or of a property of every object. Computes the expected answers from queries for single fields without
// aliases.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { getOwn, isRecord, type Json } from '../json.ts';

export interface Asked {
  readonly responseName: string;
  /** The field with its arguments, as text. */
  readonly call: string;
  readonly fieldName: string;
  /** The type of its fragment, if it is in one. */
  readonly on: string | undefined;
  readonly below: readonly Asked[];
  /** Uses the variables $on and $off. */
  readonly directive?: string;
  /** Whether the directive excludes it. */
  readonly isAbsent?: boolean;
}

export interface Generator {
  readonly schema: GraphQLSchema;
  readonly random: () => number;
  /** Values for arguments, by name. Default: values of the argument's type. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Coordinates that are not selected: they fail, and another test covers failures. */
  readonly without: ReadonlySet<string>;
}

/** Numbers from 0 to 1, the same in every run: xorshift by George Marsaglia. */
export function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const pick = <Item>({ random }: Generator, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

const strange = ['__typename', '__proto__', 'constructor', 'toString', 'a', 'b'];

/** The selections of one object, without duplicate response names. */
export function selections(
  generator: Generator,
  type: GraphQLCompositeType,
  depth: number,
  used = new Set<string>(),
): Asked[] {
  const { schema, random } = generator;
  const fields = fieldsOf(generator, type).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  const names = [...fields.map(({ name }) => name), ...strange];
  const asked: Asked[] = [];
  const count = 2 + Math.floor(random() * 4);
  for (let index = 0; index < count; index += 1) {
    const free = names.filter((name) => !used.has(name));
    const fragment = depth > 0 && random() < 0.3 ? pick(generator, fragmentTypes(schema, type)) : undefined;
    const inner = fragment === undefined ? undefined : schema.getType(fragment);
    if (isCompositeType(inner)) {
      for (const one of selections(generator, inner, depth - 1, used))
        asked.push({ ...one, on: one.on ?? inner.name });
      continue;
    }
    if (free.length === 0) continue;
    if (fields.length === 0 || random() < 0.1) {
      asked.push({ ...typename, responseName: take(used, pick(generator, free)) });
      continue;
    }
    const field = pick(generator, fields);
    const plain = !used.has(field.name) && random() < 0.3;
    const responseName = take(used, plain ? field.name : pick(generator, free));
    const of = getNamedType(field.type);
    asked.push({
      responseName,
      call: `${field.name}${argumentsOf(generator, field)}`,
      fieldName: field.name,
      on: undefined,
      below: isCompositeType(of) ? selections(generator, of, depth - 1) : [],
      ...conditionOf(generator, asked.length === 0),
    });
  }
  return asked.length > 0 ? asked : [{ ...typename, responseName: take(used, `t${used.size}`) }];
}

/** A condition on one field of eight. A field that must be there is not excluded, so that no object is empty. */
function conditionOf(generator: Generator, mustBeThere: boolean): Pick<Asked, 'directive' | 'isAbsent'> {
  if (generator.random() > 1 / 8) return {};
  return mustBeThere || generator.random() < 0.5
    ? { directive: pick(generator, [' @include(if: $on)', ' @skip(if: $off)']) }
    : { directive: pick(generator, [' @include(if: $off)', ' @skip(if: $on)']), isAbsent: true };
}

const typename = { call: '__typename', fieldName: '__typename', on: undefined, below: [] };

function take(used: Set<string>, name: string): string {
  used.add(name);
  return name;
}

function fieldsOf(generator: Generator, type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
  const { without } = generator;
  if (isUnionType(type)) return [];
  return Object.values(type.getFields()).filter(
    (field) =>
      !without.has(`${type.name}.${field.name}`) &&
      field.args.every(
        (argument) => !isRequiredArgument(argument) || valuesOf(generator, argument).length > 0,
      ),
  );
}

function argumentsOf(generator: Generator, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.flatMap((argument) => {
    const values = valuesOf(generator, argument);
    // Always with a page size, so that the operation stays below the cost limit.
    const wanted = isNonNullType(argument.type) || argument.name === 'first' || generator.random() < 0.6;
    return values.length > 0 && wanted ? [`${argument.name}: ${pick(generator, values)}`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function valuesOf({ values }: Generator, { name, type }: GraphQLArgument): readonly string[] {
  const named = getNamedType(type);
  const given = values[name];
  if (given) return given;
  if (isEnumType(named)) return named.getValues().map((value) => value.name);
  return named.name === 'Int' ? ['1', '2', '3'] : [];
}

function fragmentTypes(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : type.getInterfaces();
  return [type.name, ...possible.map(({ name }) => name)];
}

/** The variables of an operation. */
export const conditions = { on: true, off: false };

/** The operation with the client's names, or with the fields' own names. */
export function textOf(asked: readonly Asked[], aliased = true): string {
  const set = setOf(asked, aliased);
  const variables = Object.keys(conditions).filter((name) => set.includes(`$${name})`));
  if (variables.length === 0) return set;
  return `query (${variables.map((name) => `$${name}: Boolean!`).join(', ')}) ${set}`;
}

function setOf(asked: readonly Asked[], aliased: boolean): string {
  const parts = asked.map(({ responseName, call, fieldName, on, below, directive = '' }) => {
    const alias = aliased && responseName !== fieldName ? `${responseName}: ` : '';
    const text = `${alias}${call}${directive}${below.length > 0 ? ` ${setOf(below, aliased)}` : ''}`;
    return on === undefined ? text : `... on ${on} { ${text} }`;
  });
  return `{ ${parts.join(' ')} }`;
}

/** The expected answer, from the answers to queries for single fields. */
export async function expectedOf(
  asked: readonly Asked[],
  answer: (query: string) => Promise<unknown>,
): Promise<Json> {
  const expected: Json = Object.create(null);
  for (const path of leavesOf(asked)) {
    const query = path.reduceRight<readonly Asked[]>((below, one) => [{ ...one, below, directive: '' }], []);
    put(expected, await answer(textOf(query, false)), path, 0);
  }
  return expected;
}

function leavesOf(asked: readonly Asked[]): Asked[][] {
  const present = asked.filter(({ isAbsent }) => isAbsent !== true);
  return present.flatMap((one) =>
    one.below.length === 0 ? [[one]] : leavesOf(one.below).map((rest) => [one, ...rest]),
  );
}

/** Copies the value at the end of `path` from the answer for that field to its place under the client's names. */
function put(target: Json, source: unknown, path: readonly Asked[], depth: number): void {
  const asked = path[depth];
  if (!asked || !isRecord(source) || !Object.hasOwn(source, asked.fieldName)) return;
  const copied = copyInto(getOwn(target, asked.responseName), getOwn(source, asked.fieldName), path, depth);
  Object.defineProperty(target, asked.responseName, {
    value: copied,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function copyInto(target: unknown, source: unknown, path: readonly Asked[], depth: number): unknown {
  if (source === null || depth === path.length - 1) return source;
  if (Array.isArray(source)) {
    const items: unknown[] = Array.isArray(target) ? target : [];
    return source.map((item, index) => copyInto(items[index], item, path, depth));
  }
  const object: Json = isRecord(target) ? target : Object.create(null);
  put(object, source, path, depth + 1);
  return object;
}
