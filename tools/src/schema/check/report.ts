// Describes the output of `--format json`. Fields may be added under the same version.
import type { JudgedChange } from './changes/change.ts';
import type { Finding } from './finding.ts';
import type { JudgedOperation } from './operations/operation.ts';

export interface Report {
  readonly format: 'kawa-schema-check';
  readonly version: 1;
  /** What was compared with, for people. */
  readonly base: string;
  readonly verdict: 'passed' | 'failed';
  /** Differences of what clients see; none when the subgraphs do not compose. */
  readonly changes: readonly JudgedChange[];
  readonly operations: readonly JudgedOperation[];
  readonly composition: readonly Finding[];
  readonly lint: readonly Finding[];
  readonly walls: readonly Finding[];
  /** About manifests, and about operations that do not fit the schema for another reason than its changes. */
  readonly clients: readonly Finding[];
  /** Exceptions that ended or that nothing needs. */
  readonly allowances: readonly Finding[];
  /** What the reader should know to weigh the verdict: who was asked, what could not be compared. */
  readonly notes: readonly string[];
}

/** The lists of findings, in the order in which they are printed. An error in one of them stops the change. */
export const sections = ['composition', 'walls', 'clients', 'lint', 'allowances'] as const;

export const stops = (report: Pick<Report, 'changes' | (typeof sections)[number]>): boolean =>
  report.changes.some(({ verdict }) => verdict === 'stops') ||
  sections.some((section) => report[section].some(({ level }) => level === 'error'));
