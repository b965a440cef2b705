import { expect, test } from 'vitest';
import { examplesOf, fits, printed, scriptOf } from './blocks.ts';

const page = [
  '# A',
  '```sh',
  'A=1',
  '```',
  '```ts',
  'const a = 1;',
  '```',
  '```text',
  '1',
  '```',
  '```sh',
  'echo http://localhost:4000',
  '```',
].join('\n');

test('an answer belongs to the example before it; each language is one script, with the address replaced', () => {
  const examples = examplesOf(page);
  expect(examples.map(({ language, line, answer }) => [language, line, answer?.text])).toEqual([
    ['sh', 2, undefined],
    ['ts', 5, '1\n'],
    ['sh', 11, undefined],
  ]);
  const script = scriptOf(examples, 'sh', 'http://127.0.0.1:1');
  expect(script).toContain('echo http://127.0.0.1:1\n');
  expect(script.match(/end of example/gu)).toHaveLength(2);
});

test('a block of another language, or an answer to nothing, is a mistake that names its line', () => {
  expect(() => examplesOf('a\n```graphql\n{ a }\n```')).toThrow('line 2: a block of "graphql"');
  expect(() => examplesOf('```json\n{}\n```')).toThrow('line 1');
  expect(() => examplesOf(`${page}\n\`\`\`text\n1\n\`\`\`\n\`\`\`text\n2\n\`\`\``)).toThrow('neither runs');
});

test('printed text is found by itself; an example that did not end has printed nothing', () => {
  expect(printed('one\n=== end of example ===\n\n=== end of example ===\ntwo')).toEqual(['one', '']);
});

test.each([
  ['text', '1 ... 3', '1 2 3', true],
  ['text', '1 ... 3', '1 2 34', false],
  ['text', '(a)', '(a)', true],
  ['text', '.', 'a', false],
  ['json', '{ "a": "...", "b": [1] }', '{"b":[1],"a":{"c":2}}', true],
  ['json', '{ "a": "..." }', '{}', false],
  ['json', '{ "a": 1 }', '{"a":1,"b":2}', false],
  ['json', '{ "a": 1 }', '{"a":"1"}', false],
  ['json', '[]', '{}', false],
] as const)('%s %j against %j: %s', (language, answer, text, expected) => {
  expect(fits(text, { language, text: answer })).toBe(expected);
});
