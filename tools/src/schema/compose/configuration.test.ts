import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-compose-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the configuration and reads it; what was refused, without the folder's name. */
async function told(text: string): Promise<string> {
  const file = join(folder, 'supergraph.yaml');
  await writeFile(file, text);
  const refused = await readConfiguration(file).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ConfigurationError);
  return (refused as ConfigurationError).message.replaceAll(`${folder}/`, '');
}
const entry = (name: string, url: string, file = `${name}.graphql`) =>
  `  ${name}:\n    routing_url: ${url}\n    schema:\n      file: ${file}\n`;

test('reads 2 subgraphs in their order, paths relative to the configuration, absolute ones as they are', async () => {
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'a.graphql'), 'A');
  await writeFile(join(folder, 'b/schema.graphql'), 'B');
  const file = join(folder, 'supergraph.yaml');
  const text = `federation_version: =2.14.4\nsubgraphs:\n${entry('b', 'https://b.example/graphql', 'b/schema.graphql')}`;
  await writeFile(file, text + entry('a', 'http://127.0.0.1:4001/graphql', join(folder, 'a.graphql')));
  expect(await readConfiguration(file)).toEqual([
    { name: 'b', url: 'https://b.example/graphql', file: join(folder, 'b/schema.graphql'), sdl: 'B' },
    { name: 'a', url: 'http://127.0.0.1:4001/graphql', file: join(folder, 'a.graphql'), sdl: 'A' },
  ]);
});

test('a configuration that is not there is reported by its name', async () => {
  await expect(readConfiguration(join(folder, 'nowhere.yaml'))).rejects.toThrow(
    /nowhere\.yaml cannot be read \(ENOENT\)\.$/u,
  );
});

test('2 schemas that cannot be read are reported at once, each with its subgraph and reason', async () => {
  await mkdir(join(folder, 'b.graphql'));
  const text = await told(`subgraphs:\n${entry('a', 'http://a')}${entry('b', 'http://b')}`);
  expect(text.split('\n')).toEqual([
    'subgraph "a": a.graphql cannot be read (ENOENT).',
    'subgraph "b": b.graphql cannot be read (EISDIR).',
  ]);
});

test.each([
  ['an open bracket', 'subgraphs: [\n', 'line 2'],
  ['a key given twice', `subgraphs:\n${entry('a', 'http://a')}${entry('a', 'http://a')}`, 'line 6'],
  ['a tab', 'subgraphs:\n\ta: 1\n', 'line 2'],
])('broken YAML, %s, is reported by its line', async (_what, text, line) => {
  expect(await told(text)).toMatch(new RegExp(`^supergraph\\.yaml: .*${line}`, 'su'));
});

test.each([
  ['an empty file', '', 'the file: '],
  ['a list', '- a\n', 'the file: '],
  ['no subgraphs', 'federation_version: =2\n', 'subgraphs: '],
  ['none of them', 'subgraphs: {}\n', 'subgraphs: must name at least one subgraph'],
  [
    'a name with a dot',
    `subgraphs:\n${entry('a.b', 'http://a')}`,
    'subgraphs.a.b: must be a name of a-z, 0-9 and "-"',
  ],
  ['a name in capitals', `subgraphs:\n${entry('A', 'http://a')}`, 'subgraphs.A: must be a name of'],
  [
    'a URL without a scheme',
    `subgraphs:\n${entry('a', '127.0.0.1/x')}`,
    'subgraphs.a.routing_url: must be the URL of a',
  ],
  [
    'a host that reads as a scheme',
    `subgraphs:\n${entry('a', 'localhost:4001/graphql')}`,
    'subgraphs.a.routing_url: ',
  ],
  [
    'another protocol',
    `subgraphs:\n${entry('a', 'ftp://a/b')}`,
    'subgraphs.a.routing_url: must be the URL of a subgraph',
  ],
  [
    'no URL',
    'subgraphs:\n  a:\n    schema: { file: x }\n',
    'subgraphs.a.routing_url: must be the URL of a subgraph',
  ],
  ['no schema', 'subgraphs:\n  a:\n    routing_url: http://a\n', 'subgraphs.a.schema: '],
  [
    'a schema without a file',
    `subgraphs:\n${entry('a', 'http://a', '""')}`,
    'subgraphs.a.schema.file: must name a file',
  ],
])('%s is reported by its key', async (_what, text, problem) => {
  const message = await told(text);
  expect(message).toMatch(/^supergraph\.yaml is wrong:\n {2}/u);
  expect(message).toContain(`\n  ${problem}`);
});

test('3 mistakes are reported at once', async () => {
  const message = await told(
    `subgraphs:\n${entry('a', 'nope')}${entry('b', 'nope')}${entry('c', 'http://c', '""')}`,
  );
  expect(message.match(/^ {2}\S/gmu)).toHaveLength(3);
});
