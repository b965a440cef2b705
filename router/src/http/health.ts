// Answers the health checks of an orchestrator. Live: the process answers. Ready: the router can answer something. If one
// subgraph is down, the router stays in rotation and is degraded: otherwise a null in an answer would become an outage.
// Without any subgraph it is not ready.
import type { IncomingMessage } from 'node:http';
import { version } from '@kawa/env/version';
import type { Limits } from '../limits.ts';
import type { IsOperator } from '../metrics/operator.ts';
import type { SourceHealth, SubgraphSource } from '../subgraph/source.ts';
import type { Readiness } from './readiness.ts';

/** `GET /health/ready`. */
export interface ReadyReport {
  ready: boolean;
  /** Some subgraphs can answer and others cannot. */
  degraded: boolean;
  /** The names of failed checks; absent if all pass. */
  missing?: string[];
  subgraphs: { total: number; ready: number };
  /** For operators only. */
  services?: SubgraphReport[];
}

interface SubgraphReport extends Omit<SourceHealth, 'ready'> {
  name: string;
  state: 'ready' | 'not ready' | 'unreachable';
}

/** `GET /health` and `/healthz`. */
export interface HealthReport {
  status: 'ok' | 'degraded' | 'down';
  /** The state of the subgraphs' databases; unknown if no subgraph reports it. */
  database: 'up' | 'degraded' | 'down' | 'unknown';
  version: string;
}

export interface Health {
  ready(request: IncomingMessage): Promise<ReadyReport>;
  summary(): Promise<HealthReport>;
}

/** Probes at most once per `probeTimeoutMs`, because the endpoint is public. */
export function createHealth(options: {
  sources: () => ReadonlyMap<string, SubgraphSource>;
  limits: Pick<Limits, 'probeTimeoutMs'>;
  readiness: Readiness;
  isOperator: IsOperator;
}): Health {
  const { sources, readiness, isOperator } = options;
  const { probeTimeoutMs } = options.limits;
  let last: { at: number; reports: Promise<SubgraphReport[]> } | undefined;
  const probed = async (): Promise<{ reports: SubgraphReport[]; missing: string[] }> => {
    const now = performance.now();
    if (!last || now - last.at > probeTimeoutMs)
      last = { at: now, reports: probe(sources(), probeTimeoutMs) };
    const reports = await last.reports;
    const missing = await readiness.missing();
    const isDead = reports.length > 0 && readyOf(reports) === 0;
    return { reports, missing: isDead ? [...missing, 'a subgraph that answers'] : missing };
  };
  return {
    async ready(request) {
      const { reports, missing } = await probed();
      const subgraphs = { total: reports.length, ready: readyOf(reports) };
      return {
        ready: missing.length === 0,
        degraded: subgraphs.ready > 0 && subgraphs.ready < subgraphs.total,
        ...(missing.length > 0 && { missing }),
        subgraphs,
        ...(isOperator(request) && { services: reports }),
      };
    },
    async summary() {
      const { reports, missing } = await probed();
      const isWhole = readyOf(reports) === reports.length;
      return {
        status: missing.length > 0 ? 'down' : isWhole ? 'ok' : 'degraded',
        database: databaseOf(reports),
        version,
      };
    },
  };
}

const readyOf = (reports: readonly SubgraphReport[]): number =>
  reports.filter(({ state }) => state === 'ready').length;

function databaseOf(reports: readonly SubgraphReport[]): HealthReport['database'] {
  if (reports.every(({ database, state }) => database === undefined && state !== 'unreachable'))
    return 'unknown';
  const up = reports.filter(({ database }) => database === 'up').length;
  const down = reports.filter(({ database, state }) => database === 'down' || state === 'unreachable').length;
  return down === 0 ? 'up' : up === 0 ? 'down' : 'degraded';
}

/** Sorted by name. */
async function probe(
  sources: ReadonlyMap<string, SubgraphSource>,
  probeTimeoutMs: number,
): Promise<SubgraphReport[]> {
  const signal = AbortSignal.timeout(probeTimeoutMs);
  const reports = [...sources].map(async ([name, source]): Promise<SubgraphReport> => {
    try {
      const { ready, ...rest } = (await source.health?.(signal)) ?? { ready: true };
      return { name, state: ready ? 'ready' : 'not ready', ...rest };
    } catch {
      return { name, state: 'unreachable' };
    }
  });
  return (await Promise.all(reports)).sort((a, b) => (a.name < b.name ? -1 : 1));
}
