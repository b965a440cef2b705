// Every series that the router counts, in a registry of its own. The names and their labels stand in router/README.md.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Limits } from '../limits.ts';
import { BoundedNames } from './bounded-names.ts';
import type { Observation } from './observation.ts';

/** Filled by the gateway as it compiles operations; plain numbers, for they change in the hottest path. */
export interface PlanCounts {
  hits: number;
  misses: number;
  size: number;
}

export type BreakerState = 'closed' | 'half-open' | 'open';
export type CallOutcome = 'ok' | 'errors' | 'failed' | 'cancelled';
/**
 * How a request named its document: by the id of a persisted one (`unknown` when there is none), by a hash that may be an
 * automatic persisted query's, by a text of a manifest, by a text that no manifest has.
 */
export type DocumentSource = 'id' | 'unknown' | 'automatic' | 'text' | 'unlisted';

export interface Metrics {
  readonly plans: PlanCounts;
  requestEnded(observation: Observation, status: number, answered: boolean, seconds: number): void;
  callEnded(subgraph: string, outcome: CallOutcome, seconds: number): void;
  document(source: DocumentSource): void;
  /** Asked at each scrape. */
  watchBreaker(subgraph: string, state: () => BreakerState): void;
  /** `hash` is the SHA-256 of its text in hexadecimal. */
  supergraphLoaded(hash: string): void;
  supergraphRefused(): void;
  /** The text that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** From a cached answer to the request's own deadline. */
const requestSeconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const callSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const breakerNumbers: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

/** What is true of the process, however many routers a test starts in it. */
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
  const plans: PlanCounts = { hits: 0, misses: 0, size: 0 };
  const aboutRequests = requestMetrics(registers, limits);
  const callDuration = new Histogram({
    name: 'kawa_subgraph_call_duration_seconds',
    help: 'Calls sent to a subgraph, by how they ended.',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: callSeconds,
    registers,
  });
  const documents = new Counter({
    name: 'kawa_documents_total',
    help: 'Documents by how the request named them.',
    labelNames: ['source'] as const,
    registers,
  });
  planMetrics(registers, plans);
  return {
    plans,
    requestEnded: aboutRequests,
    callEnded: (subgraph, outcome, seconds) => callDuration.observe({ subgraph, outcome }, seconds),
    document: (source) => documents.inc({ source }),
    watchBreaker: breakerMetrics(registers),
    ...supergraphMetrics(registers),
    text: async () => `${await processMetrics().metrics()}\n${await registry.metrics()}`,
    contentType: registry.contentType,
  };
}

function requestMetrics(registers: Registry[], limits: Limits): Metrics['requestEnded'] {
  const names = new BoundedNames(limits.operationNames, limits.operationNameLength);
  const requests = new Counter({
    name: 'kawa_requests_total',
    help: 'Requests to the graph by operation, outcome and class of HTTP status.',
    labelNames: ['type', 'operation', 'outcome', 'status'] as const,
    registers,
  });
  const duration = new Histogram({
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
  return (observation, status, answered, seconds) => {
    const { type } = observation;
    const operation = names.of(observation.name);
    const outcome = observation.outcome(status, answered);
    requests.inc({ type, operation, outcome, status: `${Math.floor(status / 100)}xx` });
    duration.observe({ type, operation }, seconds);
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
      this.set(plans.size);
    },
  });
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
