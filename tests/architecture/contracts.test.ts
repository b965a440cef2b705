// A tag in a subgraph's schema decides who may use a root field. A field without a tag must not enter a contract unnoticed.
import {
  buildSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  getNamedType,
  Kind,
  parse,
  validate,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { files, foldersOf, read } from './repository.ts';

const contracts = parseYaml(read('router/contracts.yaml')) as Readonly<
  Record<string, { readonly include?: readonly string[]; readonly exclude?: readonly string[] }>
>;
const names = Object.keys(contracts);
const tags = new Set(
  Object.values(contracts).flatMap(({ include = [], exclude = [] }) => [...include, ...exclude]),
);
const apiOf = (name: string): GraphQLSchema => buildSchema(read(`router/contracts/${name}.graphql`));

interface Tagged {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}
const has = ({ directives }: Tagged, name: string): boolean =>
  directives?.some((directive) => directive.name.value === name) ?? false;
const tagsOf = ({ directives }: Tagged): string[] =>
  (directives ?? [])
    .filter(({ name }) => name.value === 'tag')
    .map(({ arguments: [argument] = [] }) =>
      argument?.value.kind === Kind.STRING ? argument.value.value : '',
    )
    .sort();

const schemas = foldersOf('subgraphs').map((name) => ({
  name,
  document: parse(read(`subgraphs/${name}/schema.graphql`)),
}));
const roots = ['Query', 'Mutation'];
const objects = schemas.flatMap(({ name, document }) =>
  document.definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ? [{ subgraph: name, type }] : [],
  ),
);
const rootFields = objects
  .filter(({ type }) => roots.includes(type.name.value))
  .flatMap(({ type }) =>
    (type.fields ?? []).map((field) => ({ coordinate: `${type.name.value}.${field.name.value}`, field })),
  )
  .filter(({ field }) => !has(field, 'inaccessible'));

test('each field of Query and Mutation has exactly one of 3 tags, and the roots have none that would count for all', () => {
  expect([...tags].sort()).toEqual(['internal', 'partner', 'public']);
  expect(rootFields.length).toBeGreaterThan(50);
  const undecided = rootFields.filter(({ field }) => tagsOf(field).length !== 1);
  expect(undecided.map(({ coordinate }) => coordinate)).toEqual([]);
  const tagged = objects.filter(({ type }) => roots.includes(type.name.value) && tagsOf(type).length > 0);
  expect(tagged.map(({ subgraph }) => subgraph)).toEqual([]);
});

test('every tag in a schema is one that a contract knows', () => {
  const unknown: string[] = [];
  for (const { name, document } of schemas) {
    visit(document, {
      enter(node) {
        if (!('directives' in node) || !('name' in node)) return;
        const tagged = node as Tagged;
        for (const tag of tagsOf(tagged))
          if (!tags.has(tag)) unknown.push(`${name}: ${tagged.name.value} ${tag}`);
      },
    });
  }
  expect(unknown).toEqual([]);
});

/** A tag on a type applies to its fields in every subgraph, so one domain's tag would publish another domain's new field. */
test('a type of which 2 subgraphs have fields of their own is tagged by its fields', () => {
  const isKey = ({ type }: { type: ObjectTypeDefinitionNode }, field: string): boolean =>
    (type.directives ?? []).some(
      ({ name, arguments: given }) =>
        name.value === 'key' &&
        given?.some(({ value }) => value.kind === Kind.STRING && value.value.split(/\W+/u).includes(field)),
    );
  const owners = new Map<string, Set<string>>();
  const wholly = new Set<string>();
  for (const object of objects) {
    const { subgraph, type } = object;
    if (has(type, 'shareable') || roots.includes(type.name.value)) continue;
    if (tagsOf(type).length > 0) wholly.add(type.name.value);
    if (!(type.fields ?? []).some(({ name }) => !isKey(object, name.value))) continue;
    owners.set(type.name.value, (owners.get(type.name.value) ?? new Set()).add(subgraph));
  }
  const joint = [...owners].filter(([, subgraphs]) => subgraphs.size > 1).map(([name]) => name);
  expect(joint).toEqual(expect.arrayContaining(['Customer', 'Product']));
  expect(joint.filter((name) => wholly.has(name))).toEqual([]);
});

test('a type that several subgraphs share whole has the same tags in each', () => {
  const seen = new Map<string, Set<string>>();
  for (const { document } of schemas) {
    for (const type of document.definitions) {
      const shared =
        type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
        (type.kind === Kind.OBJECT_TYPE_DEFINITION && has(type, 'shareable'));
      if (!shared) continue;
      const { value } = type.name;
      seen.set(value, (seen.get(value) ?? new Set()).add(tagsOf(type as TypeDefinitionNode).join()));
    }
  }
  expect(seen.size).toBeGreaterThan(8);
  expect([...seen].filter(([, each]) => each.size > 1)).toEqual([]);
});

/** The possible types of each union and interface, over all subgraphs. */
const possible = new Map<string, Set<string>>();
for (const { document } of schemas) {
  for (const type of document.definitions) {
    const pairs =
      type.kind === Kind.UNION_TYPE_DEFINITION
        ? (type.types ?? []).map(({ name }) => [type.name.value, name.value] as const)
        : type.kind === Kind.OBJECT_TYPE_DEFINITION
          ? (type.interfaces ?? []).map(({ name }) => [name.value, type.name.value] as const)
          : [];
    for (const [abstract, each] of pairs)
      possible.set(abstract, (possible.get(abstract) ?? new Set()).add(each));
  }
}

describe.each(names)('the contract %s', (name) => {
  const { include = [], exclude = [] } = contracts[name] ?? {};
  const api = apiOf(name);

  test('has the root fields that are tagged for it, and no other', () => {
    const wanted = rootFields.filter(({ field }) => {
      const [tag = ''] = tagsOf(field);
      return include.includes(tag) && !exclude.includes(tag);
    });
    const present = roots.flatMap((root) => {
      const type = api.getType(root);
      return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${root}.${field}`) : [];
    });
    expect(present.sort()).toEqual(wanted.map(({ coordinate }) => coordinate).sort());
    expect(present.length).toBeLessThan(rootFields.length);
  });

  test('knows every type that one of its fields may give: no answer is an error because its type was left out', () => {
    const given = new Set(
      Object.values(api.getTypeMap()).flatMap((type) =>
        isObjectType(type) || isInterfaceType(type)
          ? Object.values(type.getFields()).map((field) => getNamedType(field.type).name)
          : [],
      ),
    );
    const abstract = Object.values(api.getTypeMap()).filter(
      (type) => isAbstractType(type) && given.has(type.name),
    );
    expect(abstract.length).toBeGreaterThan(8);
    const lost = abstract.flatMap((type) => {
      const left = new Set(isAbstractType(type) ? api.getPossibleTypes(type).map(({ name }) => name) : []);
      return [...(possible.get(type.name) ?? [])].filter((each) => !left.has(each));
    });
    expect(lost).toEqual([]);
  });
});

test('all operations of the storefront are valid in the contract public', () => {
  const operations = files.filter((path) => /^storefront\/operations\/\w+\.graphql$/u.test(path));
  expect(operations.length).toBeGreaterThan(14);
  const document = parse(operations.map(read).join('\n'));
  expect(validate(apiOf('public'), document).map(({ message }) => message)).toEqual([]);
});
