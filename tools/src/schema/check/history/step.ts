// Describes one step of the fixture history: a change of the shop's schemas, and the expected verdict.
import type { Name } from './shop.ts';

export interface Step {
  readonly what: string;
  /** Subgraph, text that stands there, text that stands there instead. */
  readonly edits: readonly (readonly [Name, string, string])[];
  readonly verdict: 'passed' | 'failed';
  /** "FIELD_REMOVED Product.name stops": kind, coordinate, verdict; all changes but safe ones. */
  readonly changes?: readonly string[];
  /** Safe changes, all of them. */
  readonly safe?: readonly string[];
  /** "Detail 1.0.0" */
  readonly broken?: readonly string[];
  readonly affected?: readonly string[];
  /** "walls KEY_REMOVED Product", all but warnings of composition. */
  readonly findings?: readonly string[];
  /** Words of the advice, or of the message, for whoever made the change. */
  readonly says: string;
  /** "orders:27": subgraph and line that the first change or finding is reported at. */
  readonly at?: string;
}
