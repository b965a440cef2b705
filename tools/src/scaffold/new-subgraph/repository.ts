// Reads the existing domains of the repository: their names, ports, types and fields.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, Kind, parse } from 'graphql';
import {
  ConfigurationError,
  readConfiguration,
  type SubgraphSource,
} from '../../schema/compose/configuration.ts';
import type { Names } from './names.ts';
import { Refusal } from './refusal.ts';

export interface Domain {
  readonly name: string;
  readonly port: number;
  readonly file: string;
  /** Types, and root fields as `Query.thing`. */
  readonly coordinates: ReadonlySet<string>;
}

export async function readDomains(root: string): Promise<readonly Domain[]> {
  const sources = await readConfiguration(join(root, 'supergraph.yaml')).catch((error: unknown) => {
    throw error instanceof ConfigurationError ? new Refusal(error.message) : error;
  });
  return sources.map((source) => ({
    name: source.name,
    port: Number(new URL(source.url).port),
    file: `subgraphs/${source.name}/schema.graphql`,
    coordinates: coordinatesOf(source),
  }));
}

function coordinatesOf({ file, sdl }: SubgraphSource): ReadonlySet<string> {
  try {
    return new Set(
      parse(sdl).definitions.flatMap((node) => {
        if (!('name' in node) || node.name === undefined) return [];
        const type = node.name.value;
        if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !['Query', 'Mutation'].includes(type)) return [type];
        return [type, ...(node.fields ?? []).map(({ name }) => `${type}.${name.value}`)];
      }),
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal(`${file}:${error.locations?.[0]?.line ?? 1}: ${error.message} Mend it first.`);
  }
}

/** Refuses a domain that is there, in whatever part, and an entity whose types or fields another domain has. */
export function checkPlace(root: string, names: Names, domains: readonly Domain[]): void {
  const { domain, Entity, entity, entities } = names;
  for (const folder of [
    `subgraphs/${domain}`,
    `drizzle/${domain}`,
    `tests/matrix/table/${domain}.ts`,
    `tests/lists/fixtures/${domain}.ts`,
  ]) {
    if (existsSync(join(root, folder)))
      throw new Refusal(
        `${folder} is there already: choose another name, or remove it if it is a left-over.`,
      );
  }
  const workspace = [`packages/${domain}`, domain].find((folder) =>
    existsSync(join(root, folder, 'package.json')),
  );
  if (workspace !== undefined)
    throw new Refusal(`@kawa/${domain} is the name of ${workspace} already: choose another name.`);
  if (domains.some(({ name }) => name === domain))
    throw new Refusal(`supergraph.yaml names ${domain} already: choose another name, or remove that entry.`);
  const wanted = [
    ...['', 'Connection', 'Edge', 'Where', 'OrderBy'].map((suffix) => `${Entity}${suffix}`),
    ...['Input', 'Result', 'Success'].map((suffix) => `Create${Entity}${suffix}`),
    ...[`Query.${entity}`, `Query.${entities}`, `Mutation.create${Entity}`],
  ];
  for (const coordinate of wanted) {
    const owner = domains.find(({ coordinates }) => coordinates.has(coordinate));
    if (owner !== undefined)
      throw new Refusal(
        `${coordinate} belongs to ${owner.name} (${owner.file}): give --entity another name, or extend that type from a domain of another entity.`,
      );
  }
}

/** The version of a dependency that `domain` has. */
export function versionReader(root: string, domain: string): (dependency: string) => string {
  const path = `subgraphs/${domain}/package.json`;
  const { dependencies } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return (dependency) => {
    const version = dependencies[dependency];
    if (version === undefined)
      throw new Refusal(`${path} has no dependency ${dependency} to take its version from.`);
    return version;
  };
}
