import { expect, test } from 'vitest';
import { withRepeatedSdl } from './repeated-sdl.ts';

const write = (text: string) => withRepeatedSdl('subgraphs/a/schema.graphql', text);

test('a schema gets what it names and what that names, and nothing else', async () => {
  const text = await write('type Query { at: DateTime problem: ValidationError } enum ErrorCode { NO }');
  for (const one of ['scalar DateTime\n', 'interface Error ', 'type ValidationError ', 'type InputProblem '])
    expect(text.split(one), one).toHaveLength(2);
  expect(text).not.toMatch(/Money|PageInfo|@cacheControl|rateLimit/u);
});

test('the directives that it uses are linked, in order; ours are defined and composed', async () => {
  const text = await write(
    'type Query { a: Int @tag(name: "x") @rateLimit(perMinute: 5) @deprecated b: Int @cost(weight: 1) }',
  );
  expect(text).toContain('import: ["@composeDirective", "@cost", "@tag"]');
  expect(text).toContain('@link(url: "https://kawa.example/rateLimit/v0.1", import: ["@rateLimit"])');
  expect(text).toContain('@composeDirective(name: "@rateLimit")');
  expect(text).toContain('directive @rateLimit(');
  expect(text).not.toContain('@cacheControl');
});

test('what a schema defines itself stays as it is; one that needs nothing has no block', async () => {
  const own = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])\n';
  const text = `${own}type Query { at: DateTime @tag(name: "x") }\nscalar DateTime\n`;
  expect(await write(text)).toBe(text);
});

test('written again it is the same, and an edit inside the block is undone', async () => {
  const text = await write('type Query { at: DateTime @cost(weight: 1) }\n');
  expect(await write(text)).toBe(text);
  expect(await write(`${text}\nscalar Edited\n`)).toBe(text);
});
