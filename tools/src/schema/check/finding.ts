/** What a check found: what is wrong, where it stands, and what to do about it, in words for people. */
export interface Finding {
  readonly code: string;
  /** An error stops the change. */
  readonly level: 'error' | 'warning';
  readonly message: string;
  /** The schema coordinate that it is about: "Order.total". */
  readonly coordinate?: string;
  /** `file:line` of each place that has a part in it. */
  readonly places: readonly string[];
}
