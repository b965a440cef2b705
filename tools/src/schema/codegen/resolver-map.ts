// Generates a subgraph's src/generated/resolver-map.ts from the files of src/resolvers/ and the schema.
import { type DocumentNode, Kind } from 'graphql';
import { isRoot, keysOf } from './strict-types.ts';

/** A resolver that the schema has no place for. */
export class Misplaced extends Error {
  override name = 'Misplaced';
}

type Field = readonly [name: string, value: string];

const object = (fields: readonly Field[]): string =>
  `{ ${fields.map(([name, value]) => (name === value ? name : `${name}: ${value}`)).join(', ')} }`;

/** A type's own resolvers by name; a helper of several resolvers begins with a small letter, unlike every type. */
const nameOf = (path: string): string => path.slice(0, -'.ts'.length);

function checkPlaces(document: DocumentNode, paths: readonly string[]): void {
  const fields = new Map<string, ReadonlySet<string>>();
  for (const node of document.definitions) {
    if (!('name' in node) || node.name === undefined || node.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const own = node.kind === Kind.OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : [];
    fields.set(node.name.value, new Set(own.map(({ name }) => name.value)));
  }
  for (const path of paths) {
    const [type = '', field] = nameOf(path).split('/');
    if (!fields.has(type)) throw new Misplaced(`src/resolvers/${path}: the schema has no type ${type}.`);
    if (field !== undefined && !fields.get(type)?.has(field))
      throw new Misplaced(`src/resolvers/${path}: ${type} has no field ${field}.`);
  }
}

/**
 * `files` are the paths below src/resolvers/: `Query/thing.ts` is a field, `Thing.ts` a type. Unions and interfaces without
 * a file differ by `kind`, connections without one count their list, and an entity without one whose only key is `id` is
 * found by `loaders.thingById`.
 */
export function resolverMap(document: DocumentNode, files: readonly string[]): string {
  const paths = files.filter((path) => /^[A-Z]\w*(?:\/\w+)?\.ts$/u.test(path)).sort();
  checkPlaces(document, paths);
  const imports = paths.map((path) => {
    const name = path.includes('/') ? nameOf(path).replace(/.*\//u, '') : nameOf(path);
    return path.includes('/')
      ? `import { ${name} as ${nameOf(path).replace('/', '_')} } from '../resolvers/${path}';`
      : `import { ${name} } from '../resolvers/${path}';`;
  });
  const entries: Field[] = [];
  for (const node of document.definitions) {
    if (!('name' in node) || node.name === undefined) continue;
    const type = node.name.value;
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && isRoot(type)) {
      const own = paths.filter((path) => path.startsWith(`${type}/`)).map(nameOf);
      entries.push([
        type,
        object(own.map((path) => [path.slice(type.length + 1), path.replace('/', '_')] as const)),
      ]);
    } else if (paths.includes(`${type}.ts`)) entries.push([type, type]);
    else if (node.kind === Kind.SCALAR_TYPE_DEFINITION) entries.push([type, `scalarResolvers.${type}`]);
    else if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      entries.push([type, 'byKind']);
    else if (
      node.kind === Kind.OBJECT_TYPE_DEFINITION &&
      type.endsWith('Connection') &&
      node.fields?.some(({ name }) => name.value === 'totalCount')
    )
      entries.push([type, 'counted']);
    else if (node.kind === Kind.OBJECT_TYPE_DEFINITION && keysOf(node).join() === 'id')
      entries.push([type, `byId('${type.charAt(0).toLowerCase()}${type.slice(1)}ById')`]);
  }
  const text = `export const resolvers: ResolverMap = ${object(entries)};`;
  const used = ['byId', 'byKind', 'counted'].filter((name) => new RegExp(`: ${name}\\b`, 'u').test(text));
  return [
    ...(text.includes('scalarResolvers.') ? ["import { scalarResolvers } from '@kawa/scalars';"] : []),
    ...(used.length === 0 ? [] : [`import { ${used.join(', ')} } from '@kawa/subgraph/resolvers';`]),
    ...imports,
    "import type { ResolverMap } from './resolvers.ts';",
    '',
    text,
  ].join('\n');
}
