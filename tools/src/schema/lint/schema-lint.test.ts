import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { schemaLint } from './command.ts';

let folder: string;

const run = (...args: readonly string[]) => runHere(schemaLint, args, { cwd: folder });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-lint-'));
  await writeFile(
    join(folder, 'supergraph.yaml'),
    'subgraphs:\n  a:\n    routing_url: http://127.0.0.1/a\n    schema: { file: a.graphql }\n',
  );
});
afterEach(() => rm(folder, { recursive: true }));

test('a good schema is one line and status 0; a bad one is reported with file and line, status 1', async () => {
  await writeFile(join(folder, 'a.graphql'), 'type Query {\n  "X."\n  x: Int\n}\n');
  expect(await run()).toEqual({ status: 0, stdout: '1 schema, no findings.\n', stderr: '' });
  await writeFile(join(folder, 'a.graphql'), 'type Query {\n  x: Int\n}\n');
  expect(await run()).toEqual({
    status: 1,
    stdout: '',
    stderr:
      '1 schema. Findings: 1\n\nrequire-description: Query.x: Description is required for field "x" in type "Query". ' +
      'Say in one sentence what it is: shape, unit, bounds, and when it is null.\n    at a.graphql:2\n\n',
  });
});

test('a configuration that cannot be read is one plain message and status 2', async () => {
  expect(await run('--config', 'nowhere.yaml')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'nowhere.yaml cannot be read (ENOENT).\n',
  });
});
