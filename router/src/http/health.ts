// What an orchestrator asks. Live: the process answers. Ready: it takes traffic. A subgraph that is down does not take
// the router out of rotation, for that would turn a hole in the page into no page; it is told as a count.
import type { Readiness } from './readiness.ts';
import type { SubgraphSource } from '../subgraph/source.ts';

export interface Health {
  ready: boolean;
  /** What does not hold, by name; absent when nothing is missing. */
  missing?: string[];
  subgraphs: { total: number; ready: number };
}

/** Probes at most once per `probeTimeoutMs`, whoever asks how often: the endpoint is open to anyone. */
export function createHealth(options: {
  sources: () => readonly SubgraphSource[];
  probeTimeoutMs: number;
  readiness: Readiness;
}): () => Promise<Health> {
  const { sources, probeTimeoutMs, readiness } = options;
  let probe: { at: number; total: number; ready: Promise<number> } | undefined;
  return async () => {
    const now = performance.now();
    if (!probe || now - probe.at > probeTimeoutMs) {
      const probed = sources();
      probe = { at: now, total: probed.length, ready: countReady(probed, probeTimeoutMs) };
    }
    const { total, ready } = probe;
    const subgraphs = { total, ready: await ready };
    const missing = await readiness.missing();
    return missing.length === 0 ? { ready: true, subgraphs } : { ready: false, missing, subgraphs };
  };
}

async function countReady(sources: readonly SubgraphSource[], probeTimeoutMs: number): Promise<number> {
  const signal = AbortSignal.timeout(probeTimeoutMs);
  const answers = await Promise.all(
    sources.map((source) => source.ready?.(signal).catch(() => false) ?? Promise.resolve(true)),
  );
  return answers.filter(Boolean).length;
}
