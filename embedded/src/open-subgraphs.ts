// Owns how a command reaches the subgraphs, whether or not the server is running.
import { EnvironmentError, setting, readEnv } from '@kawa/env';
import type { Log } from '@kawa/log';
import { type Peer, remoteSubgraph } from '@kawa/subgraph-server';
import { domains } from './domains.ts';

export interface OpenSubgraphs {
  readonly subgraphs: Readonly<Record<string, Peer>>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly onProgress?: (step: string) => void;
}

export const urlVariable = (domain: string): string => `${domain.toUpperCase()}_URL`;

/**
 * The subgraphs for a command like import: over HTTP when CUSTOMERS_URL and its like are set; otherwise mounted in this
 * process on the embedded Postgres of DATA_DIR, which is started, or joined when a server already runs on it.
 */
export async function openSubgraphs(options: OpenOptions): Promise<OpenSubgraphs> {
  const { env } = options;
  if (domains.some((domain) => env[urlVariable(domain)])) return openRemote(env);
  // Over HTTP nothing of Postgres and of the subgraphs is loaded; a bundle does not even hold them.
  const { openEmbedded } = await import('./open-embedded.ts');
  return openEmbedded(options);
}

function openRemote(source: NodeJS.ProcessEnv): OpenSubgraphs {
  const shape = Object.fromEntries(domains.map((domain) => [urlVariable(domain), setting.httpUrl]));
  const urls = readEnv(shape, source);
  const remotes = domains.map((domain) => {
    const url = urls[urlVariable(domain)];
    if (url === undefined) throw new EnvironmentError([`${urlVariable(domain)} is missing`]);
    return [domain, remoteSubgraph(url)] as const;
  });
  return {
    subgraphs: Object.fromEntries(remotes),
    close: async () => {
      await Promise.all(remotes.map(([, remote]) => remote.close()));
    },
  };
}
