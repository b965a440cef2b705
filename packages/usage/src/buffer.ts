// Keeps the counts since the last flush in memory, up to a limit. Counts above the limit are added to `other`.
import { Clients, other, type Client } from './clients.ts';
import type { Remembered } from './remembered.ts';
import type { UsageLimits } from './limits.ts';

export interface OperationRecord {
  /** SHA-256 of the signature, hex. */
  readonly id: string;
  readonly name: string | null;
  readonly type: 'query' | 'mutation' | 'other';
  /** The signature. */
  readonly body: string;
  readonly coordinates: readonly string[];
}

export const otherOperation: OperationRecord = {
  id: 'other',
  name: null,
  type: 'other',
  body: '',
  coordinates: [],
};

export interface Use {
  ok: number;
  errors: number;
  readonly inputs: Set<string>;
}

/** An operation of this buffer, with its counts by client. */
export interface CountedOperation {
  readonly record: OperationRecord;
  /** Whether a manifest has its document. */
  persisted: boolean;
  readonly uses: Map<Client, Use>;
}

export class CountBuffer {
  /** UTC, as 2026-11-26: the day on which it began. */
  readonly day: string;
  readonly clients: Clients;
  readonly #limits: UsageLimits;
  readonly #remembered: Remembered;
  readonly #operations = new Map<string, CountedOperation>();
  #characters = 0;
  #uses = 0;
  #strangers = 0;

  constructor(day: string, limits: UsageLimits, remembered: Remembered) {
    this.day = day;
    this.#limits = limits;
    this.#remembered = remembered;
    this.clients = new Clients(limits.bufferedClients, limits.nameCharacters, (client) =>
      remembered.hasClient(client),
    );
  }

  get operations(): Iterable<CountedOperation> {
    return this.#operations.values();
  }

  get isEmpty(): boolean {
    return this.#operations.size === 0;
  }

  /** How many requests it holds. */
  get requests(): number {
    let sum = 0;
    for (const { uses } of this.operations) for (const { ok, errors } of uses.values()) sum += ok + errors;
    return sum;
  }

  /** Where `record` is counted. Documents of a manifest are as many as their author wrote, and always have room. */
  operation(record: OperationRecord, persisted: boolean): CountedOperation {
    const found = this.#operations.get(record.id);
    if (found) {
      found.persisted ||= persisted;
      return found;
    }
    if (!persisted && record !== otherOperation && !this.#hasRoomFor(record))
      return this.operation(otherOperation, false);
    const counted: CountedOperation = { record, persisted, uses: new Map() };
    this.#operations.set(record.id, counted);
    return counted;
  }

  use(operation: CountedOperation, client: Client): Use {
    const found = operation.uses.get(client);
    if (found) return found;
    if (this.#uses >= this.#limits.bufferedUses && client !== other) return this.use(operation, other);
    this.#uses += 1;
    const use = { ok: 0, errors: 0, inputs: new Set<string>() };
    operation.uses.set(client, use);
    return use;
  }

  #hasRoomFor({ id, body }: OperationRecord): boolean {
    if (this.#remembered.hasOperation(id)) return true;
    const { signatureCharacters, bufferedOperations, bufferedCharacters } = this.#limits;
    if (body.length > signatureCharacters) return false;
    if (this.#strangers >= bufferedOperations || this.#characters + body.length > bufferedCharacters)
      return false;
    this.#strangers += 1;
    this.#characters += body.length;
    return true;
  }
}
