// Decides about each operation: whether it is valid in the new schema, and which changes concern it.
import { type GraphQLSchema, validate } from 'graphql';
import type { Change } from '../changes/change.ts';
import { concernOf, type Schemas } from './concerns.ts';
import { called, type JudgedOperation, type LiveOperation, type OperationStatus } from './operation.ts';
import { touchesOf } from './touches.ts';

export interface JudgedOperations {
  readonly operations: readonly JudgedOperation[];
  /** By change: the operations that it concerns, as people call them. */
  readonly users: ReadonlyMap<Change, readonly string[]>;
}

const problemsOf = (schema: GraphQLSchema, { document }: LiveOperation): string[] =>
  validate(schema, document).map(({ message }) => message);

export function judgeOperations(
  operations: readonly LiveOperation[],
  changes: readonly Change[],
  schemas: Schemas,
): JudgedOperations {
  const users = new Map<Change, string[]>();
  const weighty = changes.filter(({ criticality }) => criticality !== 'safe');
  const judged = operations.map((operation): JudgedOperation => {
    const touches = touchesOf(operation.document, schemas.before);
    // What was wrong already is no fault of the change; what comes with the change has no past.
    const before = operation.isNew ? [] : problemsOf(schemas.before, operation);
    const problems = problemsOf(schemas.after, operation).filter((problem) => !before.includes(problem));
    const reasons: string[] = [...problems];
    let status: OperationStatus = problems.length > 0 ? 'broken' : 'unaffected';
    for (const change of weighty) {
      const concern = concernOf(change, touches, schemas);
      if (concern === undefined) continue;
      users.set(change, [...(users.get(change) ?? []), called(operation)]);
      if (change.criticality === 'breaking' && concern.certain) status = 'broken';
      else if (status === 'unaffected') status = 'affected';
      reasons.push(`It ${concern.reason} (${change.kind}).`);
    }
    const { client, name, id, place } = operation;
    return { client, operation: name, id, status, reasons, place };
  });
  return { operations: judged, users };
}
