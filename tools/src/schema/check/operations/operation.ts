import type { DocumentNode } from 'graphql';

export interface Client {
  readonly name: string;
  readonly version: string;
}

/** A document that a client sends, as far as is known. */
export interface LiveOperation {
  /** What the client calls it; "(anonymous)" without a name. */
  readonly name: string;
  readonly id: string;
  readonly client: Client;
  readonly document: DocumentNode;
  /** `file:line` of its entry. */
  readonly place: string;
  /** Written in this change: nobody sends it yet, and it must fit the new schema. */
  readonly isNew: boolean;
}

/** `broken`: refused, or answered with values of another type. `affected`: valid, and something that it uses changes. */
export type OperationStatus = 'broken' | 'affected' | 'unaffected';

export interface JudgedOperation {
  readonly client: Client;
  readonly operation: string;
  readonly id: string;
  readonly status: OperationStatus;
  readonly reasons: readonly string[];
  readonly place: string;
}

export const called = ({ name, client }: Pick<LiveOperation, 'name' | 'client'>): string =>
  `${name} of ${client.name} ${client.version}`;
