// Prints a report for a terminal: in groups, the most serious first, each finding with its places and what to do next.
import type { JudgedChange } from '../changes/change.ts';
import type { Finding } from '../finding.ts';
import { type Report, sections } from '../report.ts';
import { changesOf, groups, operationCounts, outcome, statusInWords, titles } from './summary.ts';

const at = (places: readonly string[]): string[] => places.map((place) => `      at ${place}`);

const describeChange = ({ kind, message, places, reason, advice }: JudgedChange): string[] => [
  `  ${kind}: ${message}`,
  ...at(places),
  ...(reason === undefined ? [] : [`      ${reason}`]),
  `      -> ${advice}`,
];

const describeFinding = ({ code, level, message, places }: Finding): string[] => [
  `  ${level} ${code}: ${message}`,
  ...at(places),
];

/** Of what is safe, a line says enough. */
const describeSafe = ({ kind, message }: JudgedChange): string => `  ${kind}: ${message}`;

function operationsIn(report: Report): string[] {
  if (report.operations.length === 0) return [];
  const told = report.operations.filter(({ status }) => status !== 'unaffected');
  return [
    `Operations: ${operationCounts(report)}`,
    ...told.flatMap(({ status, operation, client, reasons, place }) => [
      `  ${statusInWords[status]}: ${operation} of ${client.name} ${client.version}`,
      `      at ${place}`,
      ...reasons.map((reason) => `      ${reason}`),
    ]),
    '',
  ];
}

export function toTerminal(report: Report): string {
  const changes = groups.flatMap((group) => {
    const members = changesOf(report, group);
    if (members.length === 0) return [];
    const lines = group.criticality === 'safe' ? members.map(describeSafe) : members.flatMap(describeChange);
    return [`${group.title} (${members.length})`, ...lines, ''];
  });
  const findings = sections.flatMap((section) =>
    report[section].length === 0 ? [] : [titles[section], ...report[section].flatMap(describeFinding), ''],
  );
  return [
    `Schema check against ${report.base}`,
    '',
    ...findings,
    ...(changes.length === 0 ? ['Clients see the same schema as before.', ''] : changes),
    ...operationsIn(report),
    ...report.notes,
    outcome(report),
  ].join('\n');
}
