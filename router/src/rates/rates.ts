// Limits how often clients may send requests. The address is counted before the request is read, the viewer when it is
// known, and limited fields when the operation is known. A request above a limit is refused as a whole, and nothing of it
// is executed.
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { errorCodes } from '@kawa/errors';
import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../context.ts';
import { fragmentsOf } from '../cost/shape.ts';
import { Refusal } from '../refusal.ts';
import type { RouterRedis } from '../redis.ts';
import { clientAddressBehind, type ClientAddress, type ReadClientAddress } from './client-address.ts';
import { RateCounter, type Rate } from './counter.ts';
import { readFieldRates, usesOf, type FieldUse } from './field-rates.ts';
import { defaultRates, type RateSettings } from './settings.ts';

const MINUTE = 60;

export class Rates {
  readonly counter: RateCounter;
  readonly settings: RateSettings;
  readonly #ip: Rate;
  readonly #viewer: Rate;
  readonly #clientAddress: ReadClientAddress;

  constructor(options: {
    redis: RouterRedis | undefined;
    settings: Partial<RateSettings> | undefined;
    trustedProxies: readonly string[] | undefined;
  }) {
    this.counter = new RateCounter(options.redis);
    this.settings = { ...defaultRates, ...options.settings };
    this.#ip = { name: 'ip', limit: this.settings.ipPerMinute, seconds: MINUTE };
    this.#viewer = { name: 'viewer', limit: this.settings.viewerPerMinute, seconds: MINUTE };
    this.#clientAddress = clientAddressBehind(options.trustedProxies ?? []);
  }

  /**
   * Counts a request by its address, and returns the address; throws a refusal. Loopback is not counted: on a developer's
   * machine, and behind a proxy on this host that TRUSTED_PROXIES does not name, all clients have it, and one limit would
   * stop all.
   */
  async admit(request: IncomingMessage): Promise<ClientAddress> {
    const client = this.#clientAddress(request);
    if (this.#ip.limit === 0 || client.isLoopback) return client;
    const wait_s = await this.counter.count(this.#ip, client.group);
    if (wait_s !== undefined) {
      const headers = { 'retry-after': String(wait_s) };
      throw new Refusal(429, 'RATE_LIMITED', errorCodes.RATE_LIMITED, headers, { retryAfterSeconds: wait_s });
    }
    return client;
  }

  /** Counts a request by its viewer. Anonymous clients are only counted by address. */
  async viewerRefusal({ viewer }: RequestContext): Promise<GraphQLError | undefined> {
    if (this.#viewer.limit === 0 || viewer.id === undefined) return undefined;
    const wait_s = await this.counter.count(this.#viewer, `${viewer.kind}:${viewer.id}`);
    return wait_s === undefined ? undefined : refusalFor(wait_s);
  }
}

/** The limited fields of one graph. */
export class FieldRates {
  readonly #rates: Rates;
  readonly #schema: GraphQLSchema;
  readonly #fields: ReturnType<typeof readFieldRates>;
  readonly #uses = new WeakMap<OperationDefinitionNode, readonly FieldUse[]>();

  constructor(rates: Rates, options: { supergraph: DocumentNode; schema: GraphQLSchema }) {
    this.#rates = rates;
    this.#schema = options.schema;
    this.#fields = rates.settings.fields ? readFieldRates(options.supergraph) : new Map();
  }

  /** Counts the uses of limited fields, by caller and by the values of counted arguments. */
  async refusal(asked: {
    document: DocumentNode;
    operation: OperationDefinitionNode;
    variables: Readonly<Record<string, unknown>>;
    context: RequestContext;
  }): Promise<GraphQLError | undefined> {
    const { document, operation, context } = asked;
    const uses = this.#usesOf(document, operation);
    if (uses.length === 0) return undefined;
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], asked.variables);
    // The gateway refuses such values and executes nothing.
    if (!coerced) return undefined;
    const request = { variables: coerced, known: new Map<object, number>() };
    // The same path in the answer is one field, even if the document repeats it.
    const present = [
      ...new Map(uses.filter((use) => use.isPresent(request)).map((use) => [use.path, use])).values(),
    ];
    // By caller first, so that a refused caller does not use up the tries of others for the same value.
    for (const [rate, paths] of grouped(present, ({ path }) => [path])) {
      const wait_s = await this.#rates.counter.count(rate, callerOf(context), paths.length);
      if (wait_s !== undefined) return refusalFor(wait_s);
    }
    for (const [rate, values] of grouped(present, (use) => use.values(request))) {
      for (const value of new Set(values)) {
        const times = values.filter((other) => other === value).length;
        const wait_s = await this.#rates.counter.count(rate, `argument:${value}`, times);
        if (wait_s !== undefined) return refusalFor(wait_s);
      }
    }
    return undefined;
  }

  #usesOf(document: DocumentNode, operation: OperationDefinitionNode): readonly FieldUse[] {
    const known =
      this.#uses.get(operation) ??
      usesOf(operation, fragmentsOf(document), { schema: this.#schema, rates: this.#fields });
    this.#uses.set(operation, known);
    return known;
  }
}

function grouped<Value>(
  uses: readonly FieldUse[],
  valuesOf: (use: FieldUse) => readonly Value[],
): ReadonlyMap<FieldUse['rate'], readonly Value[]> {
  const groups = new Map<FieldUse['rate'], Value[]>();
  for (const use of uses) groups.set(use.rate, [...(groups.get(use.rate) ?? []), ...valuesOf(use)]);
  return groups;
}

function callerOf({ viewer, clientGroup }: RequestContext): string {
  return viewer.id === undefined ? `ip:${clientGroup}` : `${viewer.kind}:${viewer.id}`;
}

function refusalFor(retryAfterSeconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(errorCodes.RATE_LIMITED, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, http: { status: 429, headers } },
  });
}
