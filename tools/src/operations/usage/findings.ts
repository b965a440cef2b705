// Compares the counts with the current schema. It reads no file and no database.
import type { RecordedUsage, UsedOperation } from '@kawa/usage';
import { isEnumType, type GraphQLSchema } from 'graphql';
import { askablesOf, keptInUse } from './coordinates.ts';

export interface ClientOf {
  readonly name: string;
  readonly version: string;
  readonly count: number;
  readonly lastUsed: string;
}

export interface Findings {
  readonly from: string;
  readonly to: string;
  readonly requests: number;
  /** Requests that are counted without their operation. */
  readonly others: number;
  readonly operations: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly type: string;
    readonly count: number;
    readonly errors: number;
    readonly lastUsed: string;
    readonly clients: readonly ClientOf[];
  }[];
  readonly clients: readonly (ClientOf & { readonly errors: number })[];
  /** Everything that is deprecated; without clients it can go. */
  readonly deprecated: readonly {
    readonly coordinate: string;
    readonly reason: string;
    readonly clients: readonly ClientOf[];
  }[];
  /** Fields, arguments of fields that are asked for, and input fields. */
  readonly unused: readonly { readonly coordinate: string; readonly type: string }[];
  /** How many fields, arguments and input fields there are. */
  readonly askable: number;
}

/** `usage` as far as it is of the client `name`. */
export const ofClient = (usage: RecordedUsage, name: string): RecordedUsage => ({
  ...usage,
  others: 0,
  operations: usage.operations
    .map((operation) => ({ ...operation, uses: operation.uses.filter(({ client }) => client.name === name) }))
    .filter(({ uses }) => uses.length > 0),
});

export function findingsOf(usage: RecordedUsage, schema: GraphQLSchema): Findings {
  const operations = usage.operations.map(({ id, name, type, uses }) => {
    const { count, errors, lastUsed } = total(uses);
    return { id, name, type, count, errors, lastUsed, clients: uses.map(clientOf).sort(mostFirst) };
  });
  const askables = askablesOf(schema);
  const isValue = (type: string): boolean => isEnumType(schema.getType(type));
  const senders = sendersOf(usage.operations, schema);
  const fields = askables.filter(({ type }) => !isValue(type));
  return {
    from: usage.from,
    to: usage.to,
    requests: operations.reduce((sum, { count }) => sum + count, usage.others),
    others: usage.others,
    operations: operations.sort(mostFirst),
    clients: clientsOf(usage.operations),
    deprecated: askables.flatMap(({ coordinate, deprecated }) =>
      deprecated === undefined
        ? []
        : [
            {
              coordinate,
              reason: deprecated,
              clients: [...(senders.get(coordinate) ?? new Map()).values()].sort(mostFirst),
            },
          ],
    ),
    // The arguments of a field that nobody asks for say nothing more.
    unused: fields
      .filter(
        ({ coordinate, field }) => !senders.has(coordinate) && (field === undefined || senders.has(field)),
      )
      .map(({ coordinate, type }) => ({ coordinate, type })),
    askable: fields.length,
  };
}

type Sum = { count: number; errors: number; lastUsed: string };

const mostFirst = (one: { count: number }, two: { count: number }): number => two.count - one.count;

const clientOf = ({ client, count, lastUsed }: UsedOperation['uses'][number]): ClientOf => ({
  ...client,
  count,
  lastUsed,
});

function total(parts: readonly Sum[]): Sum {
  const sum = { count: 0, errors: 0, lastUsed: '' };
  for (const { count, errors, lastUsed } of parts) {
    sum.count += count;
    sum.errors += errors;
    if (lastUsed > sum.lastUsed) sum.lastUsed = lastUsed;
  }
  return sum;
}

function clientsOf(operations: readonly UsedOperation[]): Findings['clients'] {
  const uses = operations.flatMap((operation) => operation.uses);
  return [...Map.groupBy(uses, ({ client }) => `${client.name}\n${client.version}`).values()]
    .flatMap((own) => (own[0] ? [{ ...own[0].client, ...total(own) }] : []))
    .sort(mostFirst);
}

/** Who sent each coordinate: in an operation, or as an input field in its variables. */
function sendersOf(
  operations: readonly UsedOperation[],
  schema: GraphQLSchema,
): Map<string, Map<string, ClientOf>> {
  const senders = new Map<string, Map<string, ClientOf>>();
  const add = (coordinate: string, { name, version, count, lastUsed }: ClientOf): void => {
    const known = senders.get(coordinate) ?? new Map<string, ClientOf>();
    const before = known.get(`${name}\n${version}`);
    const last = before && before.lastUsed > lastUsed ? before.lastUsed : lastUsed;
    known.set(`${name}\n${version}`, { name, version, count: count + (before?.count ?? 0), lastUsed: last });
    senders.set(coordinate, known);
  };
  for (const { coordinates, uses } of operations) {
    const written = new Set(coordinates.flatMap((coordinate) => keptInUse(schema, coordinate)));
    for (const use of uses) {
      for (const coordinate of written) add(coordinate, clientOf(use));
      for (const { coordinate, ...input } of use.inputs)
        if (!written.has(coordinate)) add(coordinate, { ...use.client, ...input });
    }
  }
  return senders;
}
