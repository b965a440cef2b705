// Counts executed operations of one schema. What can be known of an operation is read once and kept with its syntax tree;
// a request is a look-up and an increment, without waiting for anything.
import { hash } from 'node:crypto';
import {
  separateOperations,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type CountBuffer, type CountedOperation, type OperationRecord } from './buffer.ts';
import { coordinatesOf } from './coordinates.ts';
import { inputTables, noteInputs, type InputVariable } from './inputs.ts';
import type { UsageLimits } from './limits.ts';
import { signatureOf } from './signature.ts';

/** A request that was executed: valid for the schema, refused by no limit. */
export interface Executed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the client sent them. */
  readonly clientName: string | undefined;
  readonly clientVersion: string | undefined;
  /** Whether the document is one of a manifest. */
  readonly persisted: boolean;
  /** Whether the answer has an error. */
  readonly failed: boolean;
}

interface Known {
  readonly record: OperationRecord;
  readonly inputs: readonly InputVariable[];
  /** Where it is counted in the buffer that it was last counted in. */
  buffer: CountBuffer | undefined;
  counted: CountedOperation | undefined;
}

export function counterOf(
  schema: GraphQLSchema,
  { limits, buffer: currentBuffer }: { limits: UsageLimits; buffer: () => CountBuffer },
): (executed: Executed) => void {
  const inputsOf = inputTables(schema);
  const kept = new WeakMap<OperationDefinitionNode, Known>();
  const knownOf = (document: DocumentNode, operation: OperationDefinitionNode): Known => {
    const record = recordOf(schema, document, operation);
    const known = { record, inputs: inputsOf(operation), buffer: undefined, counted: undefined };
    kept.set(operation, known);
    return known;
  };
  return ({ document, operation, variables, clientName, clientVersion, persisted, failed }) => {
    const buffer = currentBuffer();
    const known = kept.get(operation) ?? knownOf(document, operation);
    let { counted } = known;
    if (counted === undefined || known.buffer !== buffer || (persisted && !counted.persisted)) {
      counted = buffer.operation(known.record, persisted);
      known.buffer = buffer;
      known.counted = counted;
    }
    const client = buffer.clients.of(clientName, clientVersion);
    const use = counted.uses.get(client) ?? buffer.use(counted, client);
    if (failed) use.errors += 1;
    else use.ok += 1;
    if (known.inputs.length > 0 && counted.record.id === known.record.id)
      noteInputs(use.inputs, known.inputs, variables, limits.inputFields);
  };
}

/** An operation of a document that is valid for `schema`, with what of the schema it uses and without its values. */
export function recordOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationRecord {
  const name = operation.name?.value;
  const own = separateOperations(document)[name ?? ''] ?? document;
  const body = signatureOf(schema, own);
  return {
    id: hash('sha256', body, 'hex'),
    name: name ?? null,
    type: operation.operation === 'mutation' ? 'mutation' : 'query',
    body,
    coordinates: coordinatesOf(schema, own),
  };
}
