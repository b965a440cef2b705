// Joins physical lines while a quote is open, decodes the values, and reports every defect of a file with its line.
import { isUtf8 } from 'node:buffer';
import { type Line, MAX_LINE_BYTES } from './lines.ts';
import { valuesOf } from './quoted.ts';

export interface CsvRecord {
  readonly line: number;
  /** How many physical lines it takes. */
  readonly lines: number;
  /** As well as they can be told; complete and right unless `broken`. */
  readonly values: readonly string[];
  readonly broken?: Broken;
}

const QUOTE = 0x22;

function hasOddQuotes(bytes: Buffer): boolean {
  let odd = false;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) odd = !odd;
  return odd;
}

const withoutLineEnd = (bytes: Buffer): Buffer => {
  let end = bytes.length;
  if (bytes[end - 1] === 0x0a) end -= 1;
  if (bytes[end - 1] === 0x0d) end -= 1;
  return bytes.subarray(0, end);
};

/** The text that names a record nevertheless: its values as if quotes meant nothing. */
const guess = (record: Buffer): string[] =>
  record
    .toString()
    .split(',')
    .map((value) => value.replaceAll('"', ''));

function decode(record: Buffer): Pick<CsvRecord, 'values' | 'broken'> {
  if (!isUtf8(record) || record.includes(0)) {
    // Byte for byte, so that the column can be named.
    const parsed = valuesOf(record.toString('latin1'));
    const bytes = 'values' in parsed ? parsed.values.map((value) => Buffer.from(value, 'latin1')) : [];
    const column = bytes.findIndex((value) => !isUtf8(value) || value.includes(0));
    return {
      values: bytes.map((value) => value.toString()),
      broken: {
        column: column === -1 ? undefined : column,
        reason: record.includes(0)
          ? 'contains a NUL character'
          : 'is not valid UTF-8; save the file as UTF-8',
      },
    };
  }
  const parsed = valuesOf(record.toString());
  if ('values' in parsed) return parsed;
  return { values: guess(record), broken: { column: parsed.column, reason: parsed.broken } };
}

export interface Broken {
  readonly column: number | undefined;
  readonly reason: string;
}

/**
 * The records of a file, the header among them; blank lines are left out. `judge` says why values are no record of this
 * file.
 *
 * Recovery from a broken quote: a record goes on while its quotes are odd, up to MAX_LINE_BYTES. When what was joined is
 * no record, only its first line is refused and reading goes on at the next line: a stray quote costs one row, not the
 * rest of the file. The price: lines of a value that was meant to hold line ends are then read as rows of their own, and
 * are refused one by one unless they happen to look like rows.
 */
export async function* readRecords(
  lines: AsyncIterable<Line>,
  judge: (values: readonly string[]) => Broken | undefined,
): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  let given: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const back = given.shift();
    if (back !== undefined) return back;
    const { done, value } = await source.next();
    return done === true ? undefined : value;
  };
  for (let first = await next(); first !== undefined; first = await next()) {
    if (first.tooLong) {
      const reason = `is longer than ${MAX_LINE_BYTES} bytes`;
      yield { line: first.number, lines: 1, values: [], broken: { column: undefined, reason } };
      continue;
    }
    if (withoutLineEnd(first.bytes).length === 0) continue;
    const parts = await joinWhileOpen(first, next);
    const record = decode(withoutLineEnd(Buffer.concat(parts.map(({ bytes }) => bytes))));
    const broken = record.broken ?? judge(record.values);
    if (broken === undefined) {
      yield { line: first.number, lines: parts.length, values: record.values };
    } else if (parts.length === 1) {
      yield { line: first.number, lines: 1, values: record.values, broken };
    } else {
      given = [...parts.slice(1), ...given];
      const alone = decode(withoutLineEnd(first.bytes));
      yield { line: first.number, lines: 1, values: alone.values, broken: alone.broken ?? broken };
    }
  }
}

async function joinWhileOpen(first: Line, next: () => Promise<Line | undefined>): Promise<Line[]> {
  const parts = [first];
  let size = first.bytes.length;
  let open = hasOddQuotes(first.bytes);
  while (open && size <= MAX_LINE_BYTES) {
    const more = await next();
    if (more === undefined) break;
    parts.push(more);
    size += more.tooLong ? MAX_LINE_BYTES : more.bytes.length;
    open = !hasOddQuotes(more.bytes);
  }
  return parts;
}
