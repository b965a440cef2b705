// Owns rows: a header that fits the format, then values by column name. What does not fit is a row with its problems.
import { columnsOf, type FileName, type Problem } from '../format.ts';
import { type Line, readLines } from './lines.ts';
import { type Broken, type CsvRecord, readRecords } from './records.ts';

export interface Row {
  readonly file: FileName;
  readonly line: number;
  readonly lines: number;
  /** By column name; as well as they can be told when the row has problems. */
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** A file whose header does not fit: none of its rows can be read. */
export interface HeaderProblems {
  readonly header: readonly Problem[];
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function* withoutMark(lines: AsyncIterable<Line>, onLine: (line: Line) => void): AsyncGenerator<Line> {
  for await (const line of lines) {
    onLine(line);
    const marked = line.number === 1 && line.bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
    yield marked ? { ...line, bytes: line.bytes.subarray(3) } : line;
  }
}

function headerReasons(file: FileName, { values, broken }: CsvRecord): string[] {
  if (broken !== undefined)
    return [`${broken.reason}; the file must be UTF-8 text with commas and a header row`];
  const names = values.map((value) => value.trim());
  const [only = ''] = names;
  if (names.length === 1 && /[;\t]/u.test(only))
    return [`columns are separated by ${only.includes(';') ? 'semicolons' : 'tabs'}; the format has commas`];
  if (only.includes('\r') || names.some((name) => name.includes('\r')))
    return ['lines end with CR alone; save the file with LF or CRLF'];
  const wanted: readonly string[] = columnsOf[file];
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => `column "${name}" is missing`),
    ...names
      .filter((name) => !wanted.includes(name))
      .map((name) => `column ${JSON.stringify(name.slice(0, 60))} is not known`),
    ...[...new Set(names.filter((name, at) => names.indexOf(name) !== at && wanted.includes(name)))].map(
      (name) => `column "${name}" stands twice`,
    ),
  ];
}

/** In any other column a line end is the mark of a quote that was left open, and what it swallowed must be read again. */
const COLUMNS_WITH_LINE_ENDS: ReadonlySet<string> = new Set([
  'description',
  'address_line',
  'ship_address_line',
]);

function whyNoRow(names: readonly string[], values: readonly string[]): Broken | undefined {
  if (values.length !== names.length)
    return {
      column: undefined,
      reason: `has ${values.length} columns where the header has ${names.length}`,
    };
  const column = values.findIndex(
    (value, at) => value.includes('\n') && !COLUMNS_WITH_LINE_ENDS.has(names[at] ?? ''),
  );
  return column === -1 ? undefined : { column, reason: 'must not hold a line end' };
}

/** Reads a file of the format as a stream. `onBytes` hears how far into the file the reader is. */
export async function* readRows(
  path: string,
  file: FileName,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Row | HeaderProblems> {
  let names: readonly string[] | undefined;
  const judge = (values: readonly string[]) => (names === undefined ? undefined : whyNoRow(names, values));
  const problem = (line: number, column: string, reason: string): Problem => ({ file, line, column, reason });
  for await (const record of readRecords(
    withoutMark(readLines(path), ({ end }) => onBytes(end)),
    judge,
  )) {
    const { line, lines, values, broken } = record;
    if (names === undefined) {
      const reasons = headerReasons(file, record);
      if (reasons.length > 0) {
        yield { header: reasons.map((reason) => problem(line, 'header', reason)) };
        return;
      }
      names = values.map((value) => value.trim());
      continue;
    }
    const cells = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
    const column = broken?.column === undefined ? 'row' : (names[broken.column] ?? 'row');
    const problems = broken === undefined ? [] : [problem(line, column, broken.reason)];
    yield { file, line, lines, cells, problems };
  }
  if (names === undefined)
    yield { header: [problem(1, 'header', 'the file is empty; it needs a header row')] };
}
