// Checks the layout of tools/: a few groups, one folder per command, one way to declare a command.
import { describe, expect, test } from 'vitest';
import { files, foldersOf, read } from './repository.ts';

/** One for each thing that the commands serve, and `command`, which all of them use. */
const groups = ['bench', 'command', 'import', 'operations', 'repository', 'scaffold', 'schema'];

const sources = files.filter((path) => path.startsWith('tools/src/') && path.endsWith('.ts'));
const mains = sources.filter((path) => path.endsWith('/main.ts'));

/** What a script of a package.json runs of tools/, as a path from the root. */
const scripts = files
  .filter((path) => /^(?:[^/]+\/){0,2}package\.json$/u.test(path))
  .flatMap((path) => {
    const all = (JSON.parse(read(path)) as { scripts?: Record<string, string> }).scripts ?? {};
    return Object.entries(all).flatMap(([name, line]) => {
      const [, file] = /\b(?:tools\/|^node )(src\/\S+\.ts)/u.exec(line) ?? [];
      const isOfTools = line.includes('tools/src/') || path === 'tools/package.json';
      return file !== undefined && isOfTools ? [{ name, main: `tools/${file}` }] : [];
    });
  });

test('tools/src has 7 folders and no file', () => {
  expect(foldersOf('tools/src')).toEqual(groups);
  expect(files.filter((path) => /^tools\/src\/[^/]+$/u.test(path))).toEqual([]);
});

test('every script that runs a file of tools/ runs a main.ts that is there', () => {
  expect(scripts.length).toBeGreaterThan(25);
  expect(scripts.filter(({ main }) => !mains.includes(main))).toEqual([]);
});

test('a command is a folder of a group, or a group, and a script runs its main.ts', () => {
  const ran = new Set(scripts.map(({ main }) => main));
  expect(mains.length).toBeGreaterThan(20);
  expect(mains.filter((path) => !/^tools\/src\/[^/]+\/(?:[^/]+\/)?main\.ts$/u.test(path))).toEqual([]);
  expect(mains.filter((path) => !ran.has(path))).toEqual([]);
});

describe.each(mains)('%s', (main) => {
  const folder = main.replace(/main\.ts$/u, '');
  const names = scripts.filter((script) => script.main === main).map(({ name }) => name);

  test('ends by runCommand, under the name of its script', () => {
    const text = read(main);
    // Declared there, or in the command.ts beside it, where a test can run it without a process.
    const [, beside] = /^await runCommand\((\w+)\);\n$/mu.exec(text) ?? [];
    if (beside === undefined) expect(text).toMatch(/^await runCommand\(\{[^]*\}\);\n$/mu);
    else {
      expect(text).toContain(`\nimport { ${beside} } from './command.ts';\n`);
      expect(read(`${folder}command.ts`)).toMatch(
        new RegExp(`^export const ${beside}: CommandSpec = \\{[^]*^\\};\n$`, 'mu'),
      );
    }
    const declared = sources
      .filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
      .flatMap((path) => [...read(path).matchAll(/^ {2}name: '([^']+)',\n {2}purpose:/gmu)])
      .map(([, name]) => name);
    expect(declared).toHaveLength(1);
    expect(names).toContain(declared[0]);
  });

  test('has a row in tools/README.md', () => {
    const readme = read('tools/README.md');
    expect(names.filter((name) => new RegExp(`\\| \`npm run ${name}[\` ]`, 'u').test(readme))).not.toEqual(
      [],
    );
  });
});

test('only tools/src/command makes a Command of commander', () => {
  const others = sources.filter(
    (path) =>
      !path.startsWith('tools/src/command/') &&
      /^import \{[^}]*\bCommand\b[^}]*\} from 'commander'/mu.test(read(path)),
  );
  expect(others).toEqual([]);
});

test('every path below tools/src that a file names is there', () => {
  const missing = files
    // The fixture history has a repository of its own.
    .filter(
      (path) =>
        !/^tools\/src\/schema\/check\/history\/|package-lock\.json$|\.(?:png|svg|ico|woff2)$/u.test(path),
    )
    .flatMap((path) =>
      [...read(path).matchAll(/\btools\/src\/[\w./-]*[\w-]/gu)].map(([named]) => ({ path, named })),
    )
    .filter(({ named }) => !files.some((path) => path.startsWith(named)));
  expect(missing).toEqual([]);
});

test('no comment of tools/ begins with what its file owns', () => {
  expect(sources.filter((path) => /^\/\/ Owns /mu.test(read(path)))).toEqual([]);
});
