/** What one difference of two API schemas means for clients, whoever they are. */
export type Criticality = 'breaking' | 'dangerous' | 'safe';

/** One difference, before it is asked whom it concerns. */
export interface Change {
  /** "Order.total", "Query.order(id:)", "SearchResult.Order" for a member of a union. */
  readonly coordinate: string;
  /** GraphQL Inspector's name of the kind, for example FIELD_REMOVED; or ACCESS_TIGHTENED, ACCESS_LOOSENED, ACCESS_CHANGED. */
  readonly kind: string;
  readonly criticality: Criticality;
  readonly message: string;
}

/** `stops`: must not land so. `unused`: breaking, and no known operation uses it. `allowed`: stops but for an agreed exception. */
export type Verdict = 'stops' | 'allowed' | 'unused' | 'passes';

export interface JudgedChange extends Change {
  /** What to do about it. */
  readonly advice: string;
  readonly places: readonly string[];
  readonly verdict: Verdict;
  readonly reason?: string;
}
