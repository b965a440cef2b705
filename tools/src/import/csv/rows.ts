// Checks the header against the format and reads values by column name. A row with a wrong value is returned with its
// problems.
import { columnsOf, type FileName, type Problem } from '../format.ts';
import { type Line, readLines } from './lines.ts';
import { type Broken, type CsvRecord, readRecords } from './records.ts';

export interface Row {
  readonly file: FileName;
  readonly line: number;
  readonly lines: number;
  /** The columns of the format that the file has, by name; as well as they can be read when the row has problems. */
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** A file whose header does not fit: none of its rows can be read. */
export interface HeaderProblems {
  readonly header: readonly Problem[];
}

/** A file whose header fits, before its first row: the columns that the format does not have. */
export interface UnknownColumns {
  readonly unknownColumns: readonly string[];
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
  const { required, optional } = columnsOf(file);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `column "${name}" is missing`),
    ...[...required, ...optional].filter(isTwice).map((name) => `column "${name}" appears twice`),
  ];
}

/** In any other column of the format a line end is the mark of a quote that was left open, and what it swallowed must be read again. */
const COLUMNS_WITH_LINE_ENDS: ReadonlySet<string> = new Set([
  'description',
  'address_line',
  'ship_address_line',
]);

/** The columns of a file, as its header has them. */
interface Header {
  readonly names: readonly string[];
  /** Where the columns of the format are among them. */
  readonly known: readonly { readonly name: string; readonly at: number }[];
}

function headerOf(file: FileName, { values }: CsvRecord): Header {
  const names = values.map((value) => value.trim());
  const { required, optional } = columnsOf(file);
  const known = [...required, ...optional].map((name) => ({ name, at: names.indexOf(name) }));
  return { names, known: known.filter(({ at }) => at !== -1) };
}

function whyNoRow({ names, known }: Header, values: readonly string[]): Broken | undefined {
  if (values.length !== names.length)
    return {
      column: undefined,
      reason: `has ${values.length} columns where the header has ${names.length}`,
    };
  const wrong = known.find(
    ({ name, at }) => values[at]?.includes('\n') === true && !COLUMNS_WITH_LINE_ENDS.has(name),
  );
  return wrong === undefined ? undefined : { column: wrong.at, reason: 'must not contain a line break' };
}

function cellsOf({ known }: Header, values: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { name, at } of known) cells[name] = values[at] ?? '';
  return cells;
}

/** Reads a file of the format as a stream. `onBytes` hears how far into the file the reader is. */
export async function* readRows(
  path: string,
  file: FileName,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Row | HeaderProblems | UnknownColumns> {
  let header: Header | undefined;
  const judge = (values: readonly string[]) => (header === undefined ? undefined : whyNoRow(header, values));
  const problem = (line: number, column: string, reason: string): Problem => ({ file, line, column, reason });
  for await (const record of readRecords(
    withoutMark(readLines(path), ({ end }) => onBytes(end)),
    judge,
  )) {
    const { line, lines, values, broken } = record;
    if (header === undefined) {
      const reasons = headerReasons(file, record);
      if (reasons.length > 0) {
        yield { header: reasons.map((reason) => problem(line, 'header', reason)) };
        return;
      }
      header = headerOf(file, record);
      const known = new Set(header.known.map(({ name }) => name));
      const unknownColumns = header.names.filter((name) => !known.has(name));
      if (unknownColumns.length > 0) yield { unknownColumns };
      continue;
    }
    const cells = cellsOf(header, values);
    const column = broken?.column === undefined ? 'row' : header.names[broken.column] || 'row';
    const problems = broken === undefined ? [] : [problem(line, column, broken.reason)];
    yield { file, line, lines, cells, problems };
  }
  if (header === undefined)
    yield { header: [problem(1, 'header', 'the file is empty; it needs a header row')] };
}
