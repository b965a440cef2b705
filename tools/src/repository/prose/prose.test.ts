import { mkdtempDisposable, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { checkProse } from './check.ts';
import type { Waiting } from './files.ts';
import { describe, findingsIn } from './findings.ts';
import { markdownPassages, schemaPassages } from './passages.ts';
import { entries } from './words.ts';

const inMarkdown = (text: string) =>
  findingsIn(markdownPassages(text)).map(({ line, found }) => `${line}: ${found}`);
const inSchema = (text: string) =>
  findingsIn(schemaPassages(text)).map(({ line, found }) => `${line}: ${found}`);

group('the word list', () => {
  test.each(entries.map((entry) => [entry.pattern, entry] as const))(
    '%s is found in its example',
    (_, entry) => {
      const found = findingsIn([{ line: 1, text: entry.example }]);
      expect(found.map((finding) => finding.entry.pattern)).toContain(entry.pattern);
    },
  );

  test.each(entries.map((entry) => [entry.pattern, entry] as const))(
    '%s has a replacement without a finding',
    (_, entry) => {
      expect(findingsIn([{ line: 1, text: entry.instead }])).toEqual([]);
    },
  );

  test.each([
    'The standard gateway understands stand-ins and standalone servers.',
    'A sealant, a taller wallet, hertz, the history of the class.',
    'There is no limit, and it is no longer than that.',
    'What does it cost?',
    'What it costs',
    'Take 12.50 of the price.',
  ])('finds nothing in "%s"', (text) => {
    expect(findingsIn([{ line: 1, text }])).toEqual([]);
  });
});

group('Markdown', () => {
  test('reports the line, also inside a paragraph, a list item and a table cell', () => {
    const text = [
      '# Title',
      '',
      'One line,',
      'then it is told.',
      '',
      '- an item that',
      '  stands here',
      '',
      '| a | b |',
      '| - | - |',
      '| clean | clean |',
      '| clean | anew |',
    ].join('\n');
    expect(inMarkdown(text)).toEqual(['4: told', '7: stands', '12: anew']);
  });

  test('finds a phrase that a line break or emphasis divides', () => {
    expect(inMarkdown('20 unless\ntold, as if it\nwere **not there**.')).toEqual([
      '1: unless told',
      '2: as if it were not there',
    ]);
  });

  test('reads no fenced, indented or inline code, no HTML, and no address of a link', () => {
    const text = [
      '```text',
      'told',
      '```',
      '',
      '    stands',
      '',
      'The word `told` and [a link](stands/anew.md).',
      '',
      '<!-- nobody -->',
      '',
      '~~~',
      'seal',
      '~~~',
    ].join('\n');
    expect(inMarkdown(text)).toEqual([]);
  });

  test('reports the longer of two entries that meet at one place, once', () => {
    expect(inMarkdown('Each is told apart; he is told.')).toEqual(['1: told apart', '1: he', '1: told']);
  });
});

group('schemas', () => {
  test('reads descriptions and reasons of @deprecated, with their lines', () => {
    const text = [
      '"One line, told."',
      'type Query {',
      '  """',
      '  The first page.',
      '',
      '  20 unless told, `told` in code.',
      '  """',
      '  told(',
      '    "How many stand here."',
      '    first: Int',
      '  ): Int @deprecated(reason: "Nobody uses it.")',
      '}',
      '',
      '"""As if it were not there."""',
      'enum Seal { HOLE }',
    ].join('\n');
    expect(inSchema(text)).toEqual([
      '1: told',
      '6: unless told',
      '9: stand',
      '11: Nobody',
      '14: As if it were not there',
    ]);
  });
});

test('a finding names the file, the line, the word, what to write instead, and why', () => {
  const [finding] = findingsIn(markdownPassages('\nThe seal.'));
  expect(finding && describe('docs/a.md', finding)).toBe(
    'docs/a.md:2: "seal": write signature, signed instead (the field has a word for it)',
  );
});

test('a repository: generated pages are left out, files of the list are named and do not count', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'prose-'));
  const write = async (path: string, text: string) => {
    const file = join(folder.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await write('docs/page.md', 'It is told.\n');
  await write('docs/schema/objects.md', 'It is told.\n');
  await write('node_modules/x/README.md', 'It is told.\n');
  await write('docs/tutorial.md', 'It is told.\n');
  await write('subgraphs/stock/schema.graphql', '"It is clear." type Query { a: Int }\n');
  const waiting: Waiting = [
    [/^docs\/tutorial\.md$/u, 'is being rewritten'],
    [/^subgraphs\//u, 'is being rewritten'],
  ];
  const report = await checkProse([], { root: folder.path, all: false, waiting });
  expect(report.checked).toBe(1);
  expect(report.findings).toEqual([expect.stringMatching(/^docs\/page\.md:1: "told": write /u)]);
  expect(report.notes).toEqual([
    expect.stringMatching(/^not checked yet: docs\/tutorial\.md \(findings: 1\): is being rewritten$/u),
    'subgraphs/stock/schema.graphql has no findings: take it off the list in tools/src/repository/prose/files.ts',
  ]);
  const all = await checkProse([], { root: folder.path, all: true, waiting });
  expect([all.checked, all.findings.length, all.notes]).toEqual([3, 2, []]);
  await write('docs/broken.graphql', 'type Query {\n');
  const broken = await checkProse(['docs/broken.graphql'], { root: folder.path, all: false });
  expect(broken.findings).toEqual(['docs/broken.graphql:2: Syntax Error: Expected Name, found <EOF>.']);
});
