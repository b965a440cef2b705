// A missing resolver must be an error of the compiler. Over HTTP it would be a null, or an error for a client.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { resolverFiles } from './generated-files.ts';
import { resolverMap } from './resolver-map.ts';

// The compiler reads the whole subgraph and what it imports: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../../../..');
const subgraph = join(root, 'subgraphs/customers');
const document = parse(readFileSync(join(subgraph, 'schema.graphql'), 'utf8'));
const files = resolverFiles(subgraph);
const map = join(subgraph, 'src/generated/resolver-map.ts');

/** Texts that replace files of the disk; each change makes a new version. */
const changed = new Map<string, string>();
let version = 0;
const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(
  { ...config, extends: '@tsconfig/strictest/tsconfig.json', include: [], files: [map] },
  ts.sys,
  root,
);
const textOf = (file: string) => changed.get(file) ?? readFile(file);
const { fileExists, readFile, directoryExists, getDirectories } = ts.sys;
const compiler = ts.createLanguageService({
  fileExists,
  readFile,
  directoryExists,
  getDirectories,
  getCompilationSettings: () => options,
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [map],
  getScriptVersion: (file) => (changed.has(file) ? String(version) : ''),
  getScriptSnapshot: (file) => {
    const text = textOf(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
});

/** What the compiler reports for `file` while the given texts replace files. */
function errorsIn(file: string, texts: Readonly<Record<string, string>>): string[] {
  version += 1;
  for (const [path, text] of Object.entries(texts)) changed.set(path, text);
  const found = compiler.getSemanticDiagnostics(file);
  changed.clear();
  version += 1;
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('the map of all resolvers compiles', () => {
  expect(errorsIn(map, {})).toEqual([]);
});

test.each(['Customer.ts', 'Mutation/signIn.ts', 'Query/me.ts'])(
  'the map without %s, written again, does not compile, and the error names it',
  (deleted) => {
    const text = resolverMap(
      document,
      files.filter((path) => path !== deleted),
    );
    const name = deleted.replace(/^.*\/|\.ts$/gu, '');
    expect(errorsIn(map, { [map]: text }).join('\n')).toContain(`Property '${name}' is missing`);
  },
);

test.each(['addresses', '__resolveReference'])(
  'a type without its resolver of %s does not compile',
  (name) => {
    const file = join(subgraph, 'src/resolvers/Customer.ts');
    const text = `${readFileSync(file, 'utf8')}
const { ${name}: _, ...others } = Customer;
export const incomplete: CustomerResolvers = others;`;
    expect(errorsIn(file, { [file]: text }).join('\n')).toContain(`Property '${name}' is missing`);
  },
);

test('an outcome whose kind is no member of the union does not compile', () => {
  const file = join(subgraph, 'src/resolvers/Mutation/signIn.ts');
  const text = `import type { MutationResolvers } from '../../generated/resolvers.ts';
export const signIn: MutationResolvers['signIn'] = () => ({ kind: 'SignedIn' as const });`;
  expect(errorsIn(file, { [file]: text }).join('\n')).toContain('"SignedIn"');
});
