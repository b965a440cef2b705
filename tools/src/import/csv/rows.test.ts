// Tests the defects of a CSV file: what each one costs, and the line where it is reported.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../format.ts';
import { MAX_LINE_BYTES } from './lines.ts';
import { readRows } from './rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

const HEADER = 'ref,name,description\n';

/** Reads a categories.csv of this content: refs that came through, problems as told. */
async function read(content: string | Buffer) {
  const path = join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(path, content);
  const rows: Record<string, string>[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  const unknown: string[] = [];
  for await (const row of readRows(path, 'categories.csv')) {
    if ('header' in row) problems.push(...row.header);
    else if ('unknownColumns' in row) unknown.push(...row.unknownColumns);
    else if (row.problems.length > 0) problems.push(...row.problems);
    else {
      rows.push({ ...row.cells });
      lines.push(row.line);
    }
  }
  return {
    rows,
    lines,
    unknown,
    refs: rows.map((row) => row['ref']),
    told: problems.map(({ line, column, reason }) => `${line}: ${column}: ${reason}`),
  };
}

describe('what is right', () => {
  test('reads accents, quotes, commas and both line ends, with and without a line end at the end', async () => {
    const { rows, lines, told } = await read(
      'ref,name,description\r\n1,Çay,"teas, ""green"""\r\n2,Smørrebrød,\n3,"a",b',
    );
    expect(told).toEqual([]);
    expect(rows).toEqual([
      { ref: '1', name: 'Çay', description: 'teas, "green"' },
      { ref: '2', name: 'Smørrebrød', description: '' },
      { ref: '3', name: 'a', description: 'b' },
    ]);
    expect(lines).toEqual([2, 3, 4]);
  });

  test('leaves a byte order mark out of the first column', async () => {
    expect((await read(`\uFEFF${HEADER}1,Tea,\n`)).refs).toEqual(['1']);
  });

  test('counts lines truly behind a value of three lines and a blank line', async () => {
    const { rows, lines } = await read(`${HEADER}1,Tea,"one\r\ntwo\nthree"\n\n2,Coffee,\n`);
    expect(rows[0]?.['description']).toBe('one\r\ntwo\nthree');
    expect(lines).toEqual([2, 6]);
  });

  test('takes the columns in any order', async () => {
    expect((await read('description,ref,name\nhot,1,Tea\n')).rows).toEqual([
      { ref: '1', name: 'Tea', description: 'hot' },
    ]);
  });

  test('an optional column may be absent; unknown ones are named once, and their values are left out', async () => {
    const { rows, unknown, told } = await read(
      'colour,name,ref,colour\nred,Tea,1,"a note\nof two lines"\n,Coffee,2,\n',
    );
    expect(told).toEqual([]);
    expect(unknown).toEqual(['colour', 'colour']);
    expect(rows).toEqual([
      { ref: '1', name: 'Tea' },
      { ref: '2', name: 'Coffee' },
    ]);
  });

  test('a header alone is a file without rows', async () => {
    expect(await read(HEADER)).toMatchObject({ rows: [], told: [] });
    expect(await read(HEADER.trimEnd())).toMatchObject({ rows: [], told: [] });
  });

  test('reads rows that are cut by the chunks of the stream: 20,000 rows of 1 MB', async () => {
    const content = Array.from({ length: 20_000 }, (_, at) => `${at},"Tée, ${at}",${'x'.repeat(30)}\r\n`);
    const { refs, told } = await read(HEADER + content.join(''));
    expect(told).toEqual([]);
    expect(refs).toHaveLength(20_000);
    expect(refs.at(-1)).toBe('19999');
  });
});

describe('a header that does not fit', () => {
  test.each([
    ['an empty file', '', ['1: header: the file is empty; it needs a header row']],
    ['blank lines only', '\n\r\n', ['1: header: the file is empty; it needs a header row']],
    ['a missing column', 'ref,description\n1,hot\n', ['1: header: column "name" is missing']],
    ['a column that stands twice', 'ref,name,description,name\n', ['1: header: column "name" appears twice']],
    [
      'a first row without a header',
      '1,Tea,hot\n',
      ['1: header: column "ref" is missing', '1: header: column "name" is missing'],
    ],
    [
      'semicolons',
      'ref;name;description\n1;Tea;hot\n',
      ['1: header: columns are separated by semicolons; the format has commas'],
    ],
    [
      'CR alone as line end',
      'ref,name,description\r1,Tea,\r',
      ['1: header: lines end with CR alone; save the file with LF or CRLF'],
    ],
  ])('%s is reported, and no row is read', async (_, content, expected) => {
    expect(await read(content)).toMatchObject({ rows: [], told: expected });
  });

  test('UTF-16 is reported as no UTF-8', async () => {
    const { rows, told } = await read(Buffer.from(`\uFEFF${HEADER}1,Tea,\n`, 'utf16le'));
    expect(rows).toEqual([]);
    expect(told).toEqual([expect.stringContaining('the file must be UTF-8 text')]);
  });
});

describe('a bad row costs itself only', () => {
  test('too few and too many columns in the middle', async () => {
    const { refs, told } = await read(`${HEADER}1,Tea,\n2,Coffee\n3,a,b,c\n4,Cocoa,\n`);
    expect(refs).toEqual(['1', '4']);
    expect(told).toEqual([
      '3: row: has 2 columns where the header has 3',
      '4: row: has 4 columns where the header has 3',
    ]);
  });

  test('a quote inside an unquoted value names its column', async () => {
    const { refs, told } = await read(`${HEADER}1,7" screen,\n2,Coffee,\n`);
    expect(refs).toEqual(['2']);
    expect(told).toEqual([
      '2: name: a quote is inside an unquoted value; quote the whole value and double its quotes',
    ]);
  });

  test('text behind a closing quote names its column', async () => {
    const { refs, told } = await read(`${HEADER}1,"Tea"s,\n2,Coffee,\n`);
    expect(refs).toEqual(['2']);
    expect(told).toEqual([
      '2: name: text follows the closing quote; a quote inside a quoted value is written twice',
    ]);
  });

  test('a quote that is never closed costs its line, and the 999 rows behind it are read', async () => {
    const rest = Array.from({ length: 999 }, (_, at) => `${at + 2},Coffee,\n`).join('');
    const { refs, told } = await read(`${HEADER}1,"Tea,\n${rest}`);
    expect(refs).toHaveLength(999);
    expect(told).toEqual(['2: name: a quote is opened but not closed']);
  });

  test('a quote that the next quoted row would close costs its own line only', async () => {
    const { refs, told } = await read(`${HEADER}1,"Tea,\n2,Coffee,\n3,"Cocoa","hot"\n4,"Milk",\n`);
    expect(refs).toEqual(['2', '3', '4']);
    expect(told).toEqual(['2: name: a quote is opened but not closed']);
  });

  test.each([
    ['the columns do not fit', '1,"Tea,\n2,Coffee,\n3,Cocoa,hot"\n4,Milk,\n', 'description'],
    ['a name would hold line ends', '1,"Tea,\n2,Coffee,\n3,Cocoa",hot\n4,Milk,\n', 'name'],
  ])('a second stray quote far below, where %s, costs its own line only', async (_, content, column) => {
    const { refs, told } = await read(HEADER + content);
    expect(refs).toEqual(['2', '4']);
    expect(told).toEqual([
      '2: name: a quote is opened but not closed',
      expect.stringMatching(new RegExp(`^4: ${column}: `, 'u')),
    ]);
  });

  test('bytes that are no UTF-8 name their column', async () => {
    const { refs, told } = await read(Buffer.from(`${HEADER}1,Caf\xe9,\n2,Tea,\n`, 'latin1'));
    expect(refs).toEqual(['2']);
    expect(told).toEqual(['2: name: is not valid UTF-8; save the file as UTF-8']);
  });

  test('a NUL names its column', async () => {
    const { refs, told } = await read(`${HEADER}1,Tea,a\0b\n2,Coffee,\n`);
    expect(refs).toEqual(['2']);
    expect(told).toEqual(['2: description: contains a NUL character']);
  });

  test('a line of 5 MB is refused without being held, and the next is read', async () => {
    const { refs, told } = await read(`${HEADER}1,${'x'.repeat(5_000_000)},\n2,Coffee,\n`);
    expect(refs).toEqual(['2']);
    expect(told).toEqual([`2: row: is longer than ${MAX_LINE_BYTES} bytes`]);
  });
});
