/** One operation that the pages offer: a tab of GraphiQL. The router knows none; who starts it may give some. */
export interface Example {
  /** Named, so that its tab has a title. */
  readonly document: string;
  /** Shown in the tab's header editor, for example with a place for a token. */
  readonly headers?: Readonly<Record<string, string>>;
}
