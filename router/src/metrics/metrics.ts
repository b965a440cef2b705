// All metrics of the router, in their own registry. router/README.md lists their names and labels.
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Limits } from '../limits.ts';
import { BoundedNames } from './bounded-names.ts';
import type { Observation, Outcome } from './observation.ts';
import { RowHistogram, TallyCounter } from './rows.ts';

/** Filled by the gateway when it compiles operations. Plain numbers, because they change for every request. */
export interface PlanCounts {
  hits: number;
  misses: number;
  /** The number of plans in memory, read at each scrape. */
  size: () => number;
}

/** The results of counting usage, in requests and in flushes. */
export interface UsageCounts {
  readonly written: number;
  readonly dropped: number;
  readonly others: number;
  readonly flushes: number;
  readonly failedFlushes: number;
}

export type BreakerState = 'closed' | 'half-open' | 'open';
export type CallOutcome = 'ok' | 'errors' | 'failed' | 'cancelled';
/**
 * How a request named its document: by the id of a persisted one (`unknown` if there is none), by the hash of an automatic
 * persisted query, by a text of a manifest, or by a text that is in no manifest.
 */
export type DocumentSource = 'id' | 'unknown' | 'automatic' | 'text' | 'unlisted';

export interface Metrics {
  readonly plans: PlanCounts;
  requestEnded(observation: Observation, status: number, answered: boolean, seconds: number): void;
  /** Counts the calls of one subgraph. */
  callsOf(subgraph: string): (outcome: CallOutcome, seconds: number) => void;
  document(source: DocumentSource): void;
  /** Read at each scrape: the totals of usage. */
  watchUsage(totals: UsageCounts): void;
  /** Read at each scrape: the state of a breaker. */
  watchBreaker(subgraph: string, state: () => BreakerState): void;
  /** `hash` is the SHA-256 of its text in hexadecimal. */
  supergraphLoaded(hash: string): void;
  supergraphRefused(): void;
  /** The text for Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** From a cached answer to the deadline of a request. */
const requestSeconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const callSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const breakerNumbers: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

/** The metrics of the process, shared by all routers that a test starts in it. */
let processRegistry: Registry | undefined;
function processMetrics(): Registry {
  if (processRegistry) return processRegistry;
  processRegistry = new Registry();
  collectDefaultMetrics({ register: processRegistry, prefix: 'kawa_' });
  return processRegistry;
}

export function createMetrics(limits: Limits): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const plans: PlanCounts = { hits: 0, misses: 0, size: () => 0 };
  const aboutRequests = requestMetrics(registers, limits);
  const callDuration = new RowHistogram({
    name: 'kawa_subgraph_call_duration_seconds',
    help: 'Calls sent to a subgraph, by how they ended.',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: callSeconds,
    registers,
  });
  const documents = new TallyCounter({
    name: 'kawa_documents_total',
    help: 'Documents by how the request named them.',
    labelNames: ['source'] as const,
    registers,
  });
  planMetrics(registers, plans);
  const callRows = remembered((subgraph: string) =>
    remembered((outcome: CallOutcome) => callDuration.row({ subgraph, outcome })),
  );
  const documentRow = remembered((source: DocumentSource) => documents.row({ source }));
  return {
    plans,
    requestEnded: aboutRequests,
    callsOf(subgraph) {
      const rows = callRows(subgraph);
      return (outcome, seconds) => rows(outcome).observe(seconds);
    },
    document: (source) => void (documentRow(source).count += 1),
    watchUsage: usageMetrics(registers),
    watchBreaker: breakerMetrics(registers),
    ...supergraphMetrics(registers),
    text: async () => `${await processMetrics().metrics()}\n${await registry.metrics()}`,
    contentType: registry.contentType,
  };
}

/** Caches values by key. The number of possible keys is limited. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function requestMetrics(registers: Registry[], limits: Limits): Metrics['requestEnded'] {
  const names = new BoundedNames(limits.operationNames, limits.operationNameLength);
  const requests = new TallyCounter({
    name: 'kawa_requests_total',
    help: 'Requests to the graph by operation, outcome and class of HTTP status.',
    labelNames: ['type', 'operation', 'outcome', 'status'] as const,
    registers,
  });
  const duration = new RowHistogram({
    name: 'kawa_request_duration_seconds',
    help: 'From the first byte of a request to its answer.',
    labelNames: ['type', 'operation'] as const,
    buckets: requestSeconds,
    registers,
  });
  const codes = new Counter({
    name: 'kawa_request_errors_total',
    help: 'Requests whose answer has an error of this code; limits, rates and refusals among them.',
    labelNames: ['code'] as const,
    registers,
  });
  const rowsOf = remembered((type: string) =>
    remembered((operation: string) => ({
      duration: duration.row({ type, operation }),
      ended: remembered((outcome: Outcome) =>
        remembered((status: number) => requests.row({ type, operation, outcome, status: `${status}xx` })),
      ),
    })),
  );
  return (observation, status, answered, seconds) => {
    const rows = rowsOf(observation.type)(names.of(observation.name));
    rows.ended(observation.outcome(status, answered))(Math.floor(status / 100)).count += 1;
    rows.duration.observe(seconds);
    for (const code of observation.codes) codes.inc({ code });
  };
}

function planMetrics(registers: Registry[], plans: PlanCounts): void {
  new Counter({
    name: 'kawa_plan_cache_lookups_total',
    help: 'Operations whose plan was known (hit) or was made (miss).',
    labelNames: ['result'] as const,
    registers,
    collect() {
      this.reset();
      this.inc({ result: 'hit' }, plans.hits);
      this.inc({ result: 'miss' }, plans.misses);
    },
  });
  new Gauge({
    name: 'kawa_plan_cache_size',
    help: 'Operations that are kept with their plan.',
    registers,
    collect() {
      this.set(plans.size());
    },
  });
}

function usageMetrics(registers: Registry[]): Metrics['watchUsage'] {
  return (totals) => {
    new Counter({
      name: 'kawa_usage_requests_total',
      help: 'Requests whose use of the schema was counted and written, or dropped; other: of those written, without a name.',
      labelNames: ['result'] as const,
      registers,
      collect() {
        this.reset();
        this.inc({ result: 'written' }, totals.written);
        this.inc({ result: 'dropped' }, totals.dropped);
        this.inc({ result: 'other' }, totals.others);
      },
    });
    new Counter({
      name: 'kawa_usage_flushes_total',
      help: 'Writes of counts to the usage database, by result.',
      labelNames: ['result'] as const,
      registers,
      collect() {
        this.reset();
        this.inc({ result: 'ok' }, totals.flushes);
        this.inc({ result: 'failed' }, totals.failedFlushes);
      },
    });
  };
}

function breakerMetrics(registers: Registry[]): Metrics['watchBreaker'] {
  const breakers = new Map<string, () => BreakerState>();
  new Gauge({
    name: 'kawa_breaker_state',
    help: 'The circuit breaker of a subgraph: 0 closed, 1 half-open, 2 open.',
    labelNames: ['subgraph'] as const,
    registers,
    collect() {
      for (const [subgraph, state] of breakers) this.set({ subgraph }, breakerNumbers[state()]);
    },
  });
  return (subgraph, state) => void breakers.set(subgraph, state);
}

function supergraphMetrics(registers: Registry[]): Pick<Metrics, 'supergraphLoaded' | 'supergraphRefused'> {
  const loads = new Counter({
    name: 'kawa_supergraph_loads_total',
    help: 'Supergraphs that were taken (loaded) or kept out (refused).',
    labelNames: ['result'] as const,
    registers,
  });
  const generation = new Gauge({
    name: 'kawa_supergraph_info',
    help: 'The supergraph that is served, by the first 12 hex digits of its SHA-256.',
    labelNames: ['hash'] as const,
    registers,
  });
  loads.inc({ result: 'refused' }, 0);
  return {
    supergraphLoaded(hash) {
      loads.inc({ result: 'loaded' });
      generation.reset();
      generation.set({ hash: hash.slice(0, 12) }, 1);
    },
    supergraphRefused: () => loads.inc({ result: 'refused' }),
  };
}
