// Splits one record into values by RFC 4180, with csv-parse, and says in plain words what is wrong with a quote.
import { CsvError, parse } from 'csv-parse/sync';

export type Values =
  | { readonly values: readonly string[] }
  | { readonly column: number; readonly broken: string };

const REASONS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE: 'a quote is inside an unquoted value; quote the whole value and double its quotes',
  CSV_INVALID_CLOSING_QUOTE: 'text follows the closing quote; a quote inside a quoted value is written twice',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened but not closed',
};

/** The values of one record without its line end. Most records have no quote: there a comma is always a separator. */
export function valuesOf(record: string): Values {
  if (!record.includes('"')) return { values: record.split(',') };
  try {
    const [values = []] = parse(record, {
      relax_column_count: true,
      // The caller cut the record out: a line end in it belongs to a value.
      record_delimiter: ['\r\n', '\n'],
    });
    return { values };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const column: unknown = error['column'];
    return {
      column: typeof column === 'number' ? column : 0,
      broken: REASONS[error.code] ?? 'the quotes do not match',
    };
  }
}
