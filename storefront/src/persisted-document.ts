/** An operation of this client as the router knows it: by its id, the SHA-256 of its text. The types exist for the compiler only. */
export interface PersistedDocument<Data, Variables> {
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation';
  readonly __types?: (variables: Variables) => Data;
}
