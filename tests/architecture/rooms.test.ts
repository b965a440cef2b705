import { describe, expect, test } from 'vitest';
import { files, foldersOf, manifest, read, root } from './repository.ts';

const domains = foldersOf('subgraphs');
const sources = files.filter((path) => path.endsWith('.ts'));

describe.each(domains)('subgraphs/%s', (name) => {
  const folder = `subgraphs/${name}`;

  test('has the files of every subgraph', () => {
    const wanted = [
      'README.md',
      'package.json',
      'schema.graphql',
      'src/subgraph.ts',
      'src/main.ts',
      'src/context.ts',
      'src/generated/resolvers.ts',
      'src/generated/resolver-map.ts',
    ];
    expect(wanted.filter((path) => !files.includes(`${folder}/${path}`))).toEqual([]);
  });

  test("depends on its own database and on no other domain's code", () => {
    const dependencies = Object.keys(manifest(folder).dependencies ?? {});
    const foreign = domains
      .filter((other) => other !== name)
      .flatMap((other) => [`@kawa/${other}`, `@kawa/db-${other}`]);
    expect(dependencies).toContain(`@kawa/db-${name}`);
    expect(dependencies.filter((dependency) => foreign.includes(dependency))).toEqual([]);
  });

  test('every import of a package is a dependency', () => {
    const { dependencies = {}, devDependencies = {} } = manifest(folder);
    const own = sources.filter((path) => path.startsWith(`${folder}/src/`));
    for (const path of own) {
      for (const [, specifier = ''] of read(path).matchAll(
        /^(?:import|export)[^'"]*? from '([^'.][^']*)'/gmu,
      )) {
        const dependency = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
        if (specifier.startsWith('node:') || (path.endsWith('.test.ts') && dependency === 'vitest')) continue;
        const known =
          dependency in dependencies ||
          (path.endsWith('.test.ts') && /^(?:@kawa\/|fast-check|graphql|postgres)/u.test(dependency)) ||
          dependency in devDependencies;
        expect(known, `${path} imports ${dependency}`).toBe(true);
      }
    }
  });

  test('a resolver lies where the schema says: one file per root field, at most 40 lines', () => {
    const schema = read(`${folder}/schema.graphql`);
    for (const rootType of ['Query', 'Mutation']) {
      const prefix = `${folder}/src/resolvers/${rootType}/`;
      const block = new RegExp(`^type ${rootType} \\{\\n([\\s\\S]*?)^\\}`, 'mu').exec(schema)?.[1] ?? '';
      const fields = [...block.matchAll(/^ {2}(\w+)(?=[(:])/gmu)].map(([, field]) => field ?? '').sort();
      const found = files
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length, -'.ts'.length));
      expect(found.sort(), rootType).toEqual(fields);
    }
    for (const path of files.filter((file) => file.startsWith(`${folder}/src/resolvers/`))) {
      expect(read(path).split('\n').length - 1, path).toBeLessThanOrEqual(40);
    }
  });
});

test('no decision names a constraint of the database: store/ tells which rule held in words of the domain', () => {
  const history = files.filter((path) => /^drizzle\/.*\.sql$/u.test(path)).map(read);
  const names = history.flatMap((text) =>
    [...text.matchAll(/\b(?:CONSTRAINT(?: =)?|UNIQUE INDEX) ["'](\w+)["']/gu)].map(([, name = '']) => name),
  );
  expect(names).toEqual(expect.arrayContaining(['customer_ref_unique', 'category_depth_bounded']));
  const decisions = sources.filter((path) => /^subgraphs\/\w+\/src\/domain\//u.test(path));
  const naming = decisions.filter((path) => {
    const text = read(path);
    return text.includes('violatedConstraint') || names.some((name) => text.includes(`'${name}'`));
  });
  expect(decisions.length).toBeGreaterThan(50);
  expect(naming).toEqual([]);
});

test('no folder or file is named like a junk drawer', () => {
  const drawers = files.filter((path) =>
    /(^|\/)(common|shared|utils?|helpers?|core|misc|lib)(\/|\.ts$)/u.test(path),
  );
  expect(drawers).toEqual([]);
});

test('a source of more than 60 lines has a comment in its first 22 lines', () => {
  const silent = sources.filter((path) => {
    if (path.endsWith('.test.ts') || path.includes('/generated/') || path.startsWith('tests/')) return false;
    const text = read(path);
    return text.split('\n').length > 60 && !/^(?:\/\/|\/\*)/mu.test(text.split('\n').slice(0, 22).join('\n'));
  });
  expect(silent).toEqual([]);
});

test('no router source names a thing of the shop', () => {
  const nouns = /\b(?:cart|product|stock|customer|warehouse)s?\b/iu;
  const naming = sources.filter((path) => path.startsWith('router/src/') && nouns.test(read(path)));
  expect(naming).toEqual([]);
});

test('no file names this machine, a registry host or a way around types', () => {
  const forbidden = /@ts-ignore|@ts-nocheck|https?:\/\/registry\./u;
  const guilty = files.filter(
    (path) =>
      /\.(?:ts|js|json|ya?ml|md|graphql|sh)$|\.ci\/run$/u.test(path) &&
      path !== 'tests/architecture/rooms.test.ts' &&
      path !== 'package-lock.json' &&
      (forbidden.test(read(path)) || read(path).includes(root)),
  );
  expect(guilty).toEqual([]);
});
