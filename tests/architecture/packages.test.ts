import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, foldersOf, manifest, read } from './repository.ts';

const packages = foldersOf('packages');
const workspaces = files
  .filter((path) => path.endsWith('/package.json'))
  .map((path) => path.replace('/package.json', ''));
const dependenciesOf = (folder: string): string[] => Object.keys(manifest(folder).dependencies ?? {});
/** Nouns of the shop; a package that needs one belongs to a domain. `events` will be the one exception. */
const domainNouns = /\b(order(?! by\b)|cart|product|stock|customer|warehouse|promotion|employee|sale)s?\b/iu;

/** Admitted with fewer than 3 importers, each for the reason that its ADR gives. */
const admitted: Readonly<Record<string, number>> = {
  'embedded-postgres': 2,
  usage: 2,
};

/** Names exported at run time by a package's entry file. */
function exportedValues(entry: string): string[] {
  const text = read(entry);
  const declared = [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gmu)].map(
    ([, name]) => name ?? '',
  );
  const passedOn = [...text.matchAll(/^export \{([^}]*)\}/gmu)].flatMap(([, list]) =>
    (list ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
  return [...declared, ...passedOn];
}

describe.each(packages)('packages/%s', (name) => {
  const folder = `packages/${name}`;

  test('is described by one sentence without "and"', () => {
    expect(manifest(folder).description).toMatch(/^[A-Z][^.]*\.$/u);
    expect(manifest(folder).description).not.toMatch(/\band\b/u);
  });

  test('has at least 3 importers, or an ADR that says why not', () => {
    const importers = workspaces.filter((other) => {
      const { dependencies = {}, devDependencies = {} } = manifest(other);
      return `@kawa/${name}` in dependencies || `@kawa/${name}` in devDependencies;
    });
    expect(importers.length, `importers: ${importers.join(', ')}`).toBeGreaterThanOrEqual(
      admitted[name] ?? 3,
    );
  });

  test('exports from 1 to 5 values', () => {
    const values = exportedValues(`${folder}/${manifest(folder).exports['.']?.replace('./', '') ?? ''}`);
    expect(values.length, values.join(', ')).toBeGreaterThanOrEqual(1);
    expect(values.length, values.join(', ')).toBeLessThanOrEqual(5);
  });

  test('names nothing of the shop', () => {
    const sources = files.filter((path) => path.startsWith(`${folder}/src/`) && !path.endsWith('.test.ts'));
    for (const path of sources) expect(read(path).match(domainNouns)?.[0], path).toBeUndefined();
  });

  test('has a README', () => {
    expect(files).toContain(`${folder}/README.md`);
  });
});

/** The packages from npm that `file` and everything that it imports load at run time. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  const loaded = new Set<string>();
  if (seen.has(file)) return loaded;
  seen.add(file);
  for (const [, name = ''] of read(file).matchAll(
    /^(?:import|export)(?! type\b)(?:[^'";=]*? from)? '([^']+)';/gmu,
  )) {
    const [scope = '', own = '', ...path] = name.split('/');
    if (name.startsWith('.')) loadedBy(join(dirname(file), name), seen).forEach((one) => loaded.add(one));
    else if (scope === '@kawa') {
      const folder = `packages/${own}`;
      const target = manifest(folder).exports[['.', ...path].join('/')] ?? '';
      loadedBy(join(folder, target), seen).forEach((one) => loaded.add(one));
    } else if (!name.startsWith('node:')) loaded.add(name);
  }
  return loaded;
}

test('the verifier of access tokens loads jose alone: no argon2, no code for a database', () => {
  expect([...loadedBy('packages/session/src/access-token/verifier.ts')]).toEqual(['jose']);
  expect([...loadedBy('packages/session/src/session.ts')]).toEqual(
    expect.arrayContaining(['drizzle-orm', 'drizzle-orm/pg-core']),
  );
});

test('the seam loads no database driver and executes no schema: undici, and graphql for its errors', () => {
  expect([...loadedBy('packages/subgraph/src/call/call.ts')].sort()).toEqual(['graphql', 'undici']);
  expect([...loadedBy('packages/subgraph/src/http/http.ts')]).toEqual([]);
});

test('the router imports of the session only the verifier, of the subgraph only the seam', () => {
  const sources = files.filter(
    (path) => /^router\/src\/.*\.ts$/u.test(path) && !/\.test\.ts$|\/testing\//u.test(path),
  );
  const imported = sources.flatMap((path) => [
    ...read(path).matchAll(/'(@kawa\/(?:session|subgraph)\b[^']*)'/gu),
  ]);
  expect([...new Set(imported.map(([, name]) => name))].sort()).toEqual([
    '@kawa/session/verifier',
    '@kawa/subgraph/call',
    '@kawa/subgraph/http',
  ]);
});

// devDependencies count, as they do for turbo: a package must not test with a package that depends on it.
test('dependencies between workspaces have no cycle', () => {
  const folderOf = new Map(workspaces.map((folder) => [manifest(folder).name, folder]));
  const done = new Set<string>();
  const visit = (folder: string, path: readonly string[]): void => {
    expect(path, 'cycle').not.toContain(folder);
    if (done.has(folder)) return;
    for (const name of [...dependenciesOf(folder), ...Object.keys(manifest(folder).devDependencies ?? {})]) {
      const next = folderOf.get(name);
      if (next !== undefined) visit(next, [...path, folder]);
    }
    done.add(folder);
  };
  for (const folder of workspaces) visit(folder, []);
});
