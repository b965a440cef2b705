// Decides about each change: first by its users, then by the agreed exceptions.
import type { Allowed } from '../allowed/allowed.ts';
import { placesOfChange } from '../graph/coordinate.ts';
import type { Graph } from '../graph/graph.ts';
import { adviceFor } from './advice.ts';
import type { Change, JudgedChange, Verdict } from './change.ts';

export interface Knowledge {
  readonly users: ReadonlyMap<Change, readonly string[]>;
  /** How many operations are known; of none, nothing can be concluded. */
  readonly operations: number;
  /** Who was asked: "only manifests were asked". */
  readonly asked: string;
  readonly allowed: Allowed;
}

const told = 3;

/** "OrderDetail of storefront 0.1.0 and 2 more" */
export function named(users: readonly string[]): string {
  const more = users.length - told;
  return more > 0 ? `${users.slice(0, told).join(', ')} and ${more} more` : users.join(', ');
}

function verdictOn(
  change: Change,
  { users, operations, asked, allowed }: Knowledge,
): { verdict: Verdict; reason?: string } {
  const by = users.get(change) ?? [];
  const using = by.length === 1 ? `used by ${named(by)}` : `used by ${by.length} operations: ${named(by)}`;
  if (change.criticality === 'safe') return { verdict: 'passes' };
  if (change.criticality === 'dangerous') {
    return { verdict: 'passes', reason: by.length > 0 ? using : `no operation uses it; ${asked}` };
  }
  if (by.length === 0 && operations > 0)
    return { verdict: 'unused', reason: `no operation uses it; ${asked}` };
  const exception = allowed.for(change.coordinate, change.kind);
  const why = by.length > 0 ? using : 'no operation of any client is known, so it may be in use';
  return exception === undefined
    ? { verdict: 'stops', reason: why }
    : { verdict: 'allowed', reason: `until ${exception.until}: ${exception.reason} (${why})` };
}

/** By verdict; what passes is dangerous or safe. */
const weightOf = ({ verdict, criticality }: JudgedChange): number =>
  ['stops', 'allowed', 'unused', 'dangerous', 'safe'].indexOf(verdict === 'passes' ? criticality : verdict);

/** The gravest first. */
export function judgeChanges(
  changes: readonly Change[],
  knowledge: Knowledge,
  { before, now }: { readonly before: Pick<Graph, 'schemas'>; readonly now: Pick<Graph, 'schemas'> },
): JudgedChange[] {
  return changes
    .map((change): JudgedChange => {
      const { verdict, reason } = verdictOn(change, knowledge);
      const { coordinate, kind, criticality, message } = change;
      const advice = adviceFor(change, verdict, knowledge.users.has(change));
      const places = placesOfChange(coordinate, now.schemas, before.schemas);
      return {
        coordinate,
        kind,
        criticality,
        message,
        advice,
        places,
        verdict,
        ...(reason === undefined ? {} : { reason }),
      };
    })
    .sort((one, other) => weightOf(one) - weightOf(other) || (one.coordinate < other.coordinate ? -1 : 1));
}
