import type { Report } from '../report.ts';
import { sections } from '../report.ts';

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const titles: Readonly<Record<(typeof sections)[number], string>> = {
  composition: 'Composition',
  walls: 'Compatibility between subgraphs',
  clients: 'Manifests and operations',
  lint: 'Lint of new elements',
  allowances: 'Agreed exceptions',
};

/** "1 breaking change stops it, 2 findings stop it" */
export function outcome(report: Report): string {
  const changes = report.changes.filter(({ verdict }) => verdict === 'stops').length;
  const errors = sections.flatMap((section) =>
    report[section].filter(({ level }) => level === 'error'),
  ).length;
  const broken = report.operations.filter(({ status }) => status === 'broken').length;
  if (report.verdict === 'passed') return 'Passed: nothing stops this change.';
  const reasons = [
    ...(changes > 0 ? [many(changes, 'breaking change')] : []),
    ...(errors > 0 ? [many(errors, 'finding')] : []),
  ];
  const breaks = broken > 0 ? ` ${many(broken, 'operation')} would break.` : '';
  return `Failed: ${reasons.join(' and ')} must be fixed first.${breaks}`;
}

/** "1 broken, 2 potentially affected, 10 unaffected" */
export function operationCounts({ operations }: Report): string {
  const of = (status: string) => operations.filter((operation) => operation.status === status).length;
  return `${of('broken')} broken, ${of('affected')} potentially affected, ${of('unaffected')} unaffected`;
}

export const statusInWords = {
  broken: 'Broken',
  affected: 'Potentially affected',
  unaffected: 'Unaffected',
} as const;

export const groups = [
  { title: 'Breaking changes that stop this', verdict: 'stops', criticality: undefined },
  { title: 'Breaking changes that are allowed', verdict: 'allowed', criticality: undefined },
  { title: 'Breaking changes that no operation uses', verdict: 'unused', criticality: undefined },
  { title: 'Dangerous changes', verdict: 'passes', criticality: 'dangerous' },
  { title: 'Safe changes', verdict: 'passes', criticality: 'safe' },
] as const;

export const changesOf = (report: Report, { verdict, criticality }: (typeof groups)[number]) =>
  report.changes.filter(
    (change) =>
      change.verdict === verdict && (criticality === undefined || change.criticality === criticality),
  );
