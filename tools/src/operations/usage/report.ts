// Prints the findings as tables for a terminal, or as JSON.
import type { Section } from './arguments.ts';
import type { ClientOf, Findings } from './findings.ts';

/** Rows of a section in the short view; its own option shows all. */
const SHORT = 15;
/** Of an operation's name, which a stranger may have chosen. */
const NAME_CHARACTERS = 64;

export const jsonOf = (findings: Findings, sections: readonly Section[]): string => {
  const { from, to, requests, others } = findings;
  const chosen = Object.fromEntries(sections.map((section) => [section, findings[section]]));
  return JSON.stringify({ from, to, requests, others, ...chosen }, null, 2);
};

export function tablesOf(
  findings: Findings,
  { sections, isShort }: { sections: readonly Section[]; isShort: boolean },
): string {
  const { from, to, requests, others } = findings;
  const most = isShort ? SHORT : Infinity;
  const head = `${number(requests)} requests from ${from} to ${to}`;
  const unnamed = others > 0 ? `; ${number(others)} of operations beyond the limit` : '';
  return [`${head}${unnamed}`, ...sections.map((section) => writers[section](findings, most))].join('\n\n');
}

const writers: Readonly<Record<Section, (findings: Findings, most: number) => string>> = {
  operations: ({ operations }, most) =>
    tableOf(
      `Operations (${operations.length})`,
      ['requests', 'errors', 'last', 'operation', 'id', 'clients'],
      cut(
        operations.map(({ id, name, type, count, errors, lastUsed, clients }) => [
          number(count),
          number(errors),
          lastUsed,
          name?.slice(0, NAME_CHARACTERS) ?? `(${type} without a name)`,
          id.slice(0, 12),
          named(clients, most === Infinity ? Infinity : 3),
        ]),
        most,
        '--operations',
      ),
    ),
  clients: ({ clients }, most) =>
    tableOf(
      `Clients (${clients.length})`,
      ['requests', 'errors', 'last', 'client'],
      cut(
        clients.map((client) => [
          number(client.count),
          number(client.errors),
          client.lastUsed,
          nameOf(client),
        ]),
        most,
        '--format json',
      ),
    ),
  deprecated({ deprecated }, most) {
    const sent = deprecated.flatMap(({ coordinate, reason, clients }) =>
      clients.map((client) => [number(client.count), client.lastUsed, nameOf(client), coordinate, reason]),
    );
    const unsent = deprecated
      .filter(({ clients }) => clients.length === 0)
      .map(({ coordinate }) => coordinate);
    if (deprecated.length === 0) return 'Deprecated: nothing.';
    const table =
      sent.length === 0
        ? 'Deprecated and still sent: nothing.'
        : tableOf(
            'Deprecated and still sent',
            ['requests', 'last', 'client', 'coordinate', 'reason'],
            cut(sent, most, '--deprecated'),
          );
    return unsent.length === 0 ? table : `${table}\nDeprecated and no longer sent: ${unsent.join(', ')}`;
  },
  unused({ unused, askable }, most) {
    if (unused.length === 0)
      return `Unused: nothing. All ${askable} fields, arguments and input fields are in use.`;
    const types = [...Map.groupBy(unused, ({ type }) => type)].map(([type, own]) => [
      type,
      own.map(({ coordinate }) => coordinate.slice(type.length + 1)).join(', '),
    ]);
    return tableOf(
      `Unused: ${unused.length} of ${askable} fields, arguments and input fields`,
      ['type', 'fields'],
      cut(types, most, '--unused'),
    );
  },
};

const number = (count: number): string => count.toLocaleString('en');
const nameOf = ({ name, version }: ClientOf): string => (version === 'unknown' ? name : `${name} ${version}`);

function named(clients: readonly ClientOf[], most: number): string {
  const shown = clients.slice(0, most).map(nameOf).join(', ');
  return clients.length > most ? `${shown} and ${clients.length - most} more` : shown;
}

/** The first `most` rows, and a last one that says how to see the others. */
function cut(rows: string[][], most: number, option: string): string[][] {
  return rows.length <= most ? rows : [...rows.slice(0, most), [`... ${rows.length - most} more: ${option}`]];
}

function tableOf(title: string, columns: readonly string[], rows: readonly string[][]): string {
  const full = rows.filter((row) => row.length > 1);
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...full.map((row) => row[at]?.length ?? 0)),
  );
  const isCount = (at: number): boolean => ['requests', 'errors'].includes(columns[at] ?? '');
  const line = (row: readonly string[]): string =>
    row.length === 1
      ? (row[0] ?? '')
      : row
          .map((text, at) => (isCount(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
          .join('  ')
          .trimEnd();
  return [title, ...[columns, ...rows].map((row) => `  ${line(row)}`)].join('\n');
}
