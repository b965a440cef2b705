// Prints the comment on a pull request: the verdict first, blocking findings expanded, the rest collapsed.
import type { JudgedChange } from '../changes/change.ts';
import { type Report, sections } from '../report.ts';
import { changesOf, groups, operationCounts, outcome, statusInWords, titles } from './summary.ts';

/** A cell is one line, and what a schema says is text: no table, no markup. A span of code alone keeps @key from being somebody. */
const cell = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|@#]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\\@(\w+)/gu, '`@$1`')
    .replaceAll(/\s+/gu, ' ')
    .trim();
/** Nothing in a span of code is markup, but for what ends it, and the cell. */
const code = (text: string): string => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
const places = (all: readonly string[]): string => all.map(code).join('<br>');
const unfold = (title: string, lines: readonly string[]): string[] => [
  `<details><summary>${title}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
  '',
];

const changeTable = (changes: readonly JudgedChange[]): string[] => [
  '| change | place | client | action |',
  '| --- | --- | --- | --- |',
  ...changes.map(
    ({ kind, message, places: where, reason, advice }) =>
      `| ${code(kind)} ${cell(message)} | ${places(where)} | ${cell(reason ?? '')} | ${cell(advice)} |`,
  ),
];

function operationTable(report: Report): string[] {
  const told = report.operations.filter(({ status }) => status !== 'unaffected');
  if (told.length === 0) return [`Operations: ${operationCounts(report)}.`, ''];
  return [
    `### Operations: ${operationCounts(report)}`,
    '',
    '| operation | client | status | why |',
    '| --- | --- | --- | --- |',
    ...told.map(
      ({ operation, client, status, reasons }) =>
        `| ${code(operation)} | ${cell(`${client.name} ${client.version}`)} | ${statusInWords[status]} | ${reasons.map(cell).join('<br>')} |`,
    ),
    '',
  ];
}

export function toMarkdown(report: Report): string {
  const findings = sections.flatMap((section) => {
    if (report[section].length === 0) return [];
    return [
      `### ${titles[section]}`,
      '',
      '| level | what | where |',
      '| --- | --- | --- |',
      ...report[section].map(
        ({ level, code: name, message, places: where }) =>
          `| ${level} | ${code(name)} ${cell(message)} | ${places(where)} |`,
      ),
      '',
    ];
  });
  const changes = groups.flatMap((group) => {
    const members = changesOf(report, group);
    if (members.length === 0) return [];
    const title = `${group.title} (${members.length})`;
    return group.verdict === 'stops' || group.criticality === 'dangerous'
      ? [`### ${title}`, '', ...changeTable(members), '']
      : unfold(title, changeTable(members));
  });
  return [
    '## Schema check',
    '',
    `**${outcome(report)}** Compared with ${cell(report.base)}.`,
    '',
    ...findings,
    ...(changes.length === 0 && report.composition.length === 0
      ? ['Clients see the same schema as before.', '']
      : changes),
    ...operationTable(report),
    ...report.notes.map((note) => `_${cell(note)}_`),
  ].join('\n');
}
