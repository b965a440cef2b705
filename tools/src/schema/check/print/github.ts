// Prints annotations of GitHub's workflows: one line for each place that a reviewer should see in the diff.
import type { Finding } from '../finding.ts';
import { type Report, sections } from '../report.ts';
import { outcome } from './summary.ts';

/** A value ends at a comma or a colon, a message at the end of the line. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedValue = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(
  level: Finding['level'] | 'notice',
  title: string,
  message: string,
  [place]: readonly string[],
): string {
  const [, file, line] = /^(.*):(\d+)$/u.exec(place ?? '') ?? [];
  const values = [
    ...(file === undefined ? [] : [`file=${escapedValue(file)}`, `line=${line}`]),
    `title=${escapedValue(title)}`,
  ];
  return `::${level} ${values.join(',')}::${escaped(message)}`;
}

export function toGithub(report: Report): string {
  const changes = report.changes.filter(
    ({ verdict, criticality, reason }) =>
      verdict !== 'passes' || (criticality === 'dangerous' && reason?.startsWith('used by')),
  );
  return [
    ...changes.map(({ verdict, kind, message, reason, advice, places }) =>
      annotation(
        verdict === 'stops' ? 'error' : verdict === 'unused' ? 'notice' : 'warning',
        `${kind}`,
        [message, reason === undefined ? '' : `${reason}.`, advice].filter((part) => part !== '').join(' '),
        places,
      ),
    ),
    ...sections.flatMap((section) =>
      report[section].map(({ level, code, message, places }) => annotation(level, code, message, places)),
    ),
    ...report.operations
      .filter(({ status }) => status === 'broken')
      .map(({ operation, client, reasons, place }) =>
        annotation('error', `${operation} of ${client.name} ${client.version} breaks`, reasons.join('\n'), [
          place,
        ]),
      ),
    ...report.notes,
    outcome(report),
  ].join('\n');
}
