import { join } from 'node:path';
import { z } from 'zod';
import { ask, startNode, stopProcess } from '../processes.ts';

const main = join(import.meta.dirname, 'stock-gateway.ts');
const listening = z.object({ url: z.string() });

export interface StockGateway {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The supergraph with other routing URLs: the stock gateway has no other way to be told where the subgraphs are. */
export function routedTo(supergraphSdl: string, urls: Readonly<Record<string, string>>): string {
  return supergraphSdl.replace(
    /(@join__graph\(name: "([^"]+)", url: ")[^"]*/gu,
    (_all, start: string, name: string) => `${start}${urls[name] ?? ''}`,
  );
}

export async function startStock(
  graph: {
    readonly supergraphSdl: string;
    /** What proves to each subgraph that the router calls; none where anyone may call. */
    readonly keys: Readonly<Record<string, string>>;
  },
  env: NodeJS.ProcessEnv,
  nodeOptions: readonly string[] = [],
): Promise<StockGateway> {
  // Its maker's telemetry would leave the machine, and cost it time: off, to its advantage.
  const child = startNode(main, { ...env, APOLLO_TELEMETRY_DISABLED: '1' }, nodeOptions);
  const stop = () => stopProcess(child);
  try {
    const { url } = listening.parse(await ask(child, graph));
    return { url, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
