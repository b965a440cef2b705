import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { outputOf, problemsOf } from './bundle.ts';

function metafile(inputs: readonly string[], external: readonly string[] = []): Metafile {
  const imports = external.map((path) => ({ path, kind: 'require-call' as const, external: true }));
  return {
    inputs: Object.fromEntries(inputs.map((path) => [path, { bytes: 1, imports: [] }])),
    outputs: { 'main.mjs': { bytes: 1, inputs: {}, imports, exports: [] } },
  };
}

describe('a bundle is refused', () => {
  test('when it would look for a package at run time', () => {
    expect(problemsOf(metafile([], ['pg-native', 'pg-native']))).toEqual([
      'it would look for the package pg-native at run time',
    ]);
  });

  test("not for Node's own modules, nor for a package that its user can do without", () => {
    expect(problemsOf(metafile([], ['fs', 'node:sqlite', 'encoding']))).toEqual([]);
  });

  test('when graphql stands in it as ES module and as CommonJS', () => {
    const [problem, ...others] = problemsOf(
      metafile([
        'node_modules/graphql/error/GraphQLError.js',
        'node_modules/graphql/error/GraphQLError.mjs',
        'node_modules/graphql/version.js',
        'node_modules/graphql/version.mjs',
      ]),
    );
    expect(problem).toMatch(/it contains graphql twice: .*GraphQLError\.js and .*GraphQLError\.mjs/u);
    expect(others).toEqual([]);
  });

  test('when graphql stands in it in two versions', () => {
    const inputs = ['node_modules/graphql/version.js', 'node_modules/x/node_modules/graphql/version.js'];
    expect(problemsOf(metafile(inputs))).toHaveLength(1);
  });

  test('when it holds another build of the Postgres driver than the one that is patched', () => {
    expect(problemsOf(metafile(['node_modules/postgres/cjs/src/index.js']))).toEqual([
      "it contains the postgres driver without Kawa's changes to connection.js",
      "it contains the postgres driver without Kawa's changes to index.js",
    ]);
    const patched = ['node_modules/postgres/src/index.js', 'node_modules/postgres/src/connection.js'];
    expect(problemsOf(metafile(patched))).toEqual([]);
  });

  test('not for the many modules of one graphql', () => {
    const inputs = [
      'node_modules/graphql/version.js',
      'node_modules/graphql/index.js',
      'packages/a/index.js',
    ];
    expect(problemsOf(metafile(inputs))).toEqual([]);
  });
});

test('a program is an ES module by its name', () => {
  expect(outputOf('src/main.ts')).toBe('src/main.mjs');
});

test('a command has the name of its folder in the bundle', () => {
  expect(outputOf('src/operations/seed/main.ts')).toBe('src/seed.mjs');
});
