// Connects a command to the subgraphs, whether or not the server is running.
import { setting, readEnv } from '@kawa/env';
import { remoteSubgraph } from '@kawa/subgraph/call';
import { domains } from './domains.ts';
import { type OpenOptions, type OpenSubgraphs, urlVariable } from './open-options.ts';

export type { OpenSubgraphs } from './open-options.ts';

/** Each subgraph refuses a call that is not signed with the key it shares with the command. */
const keysOfAll = setting.namedKeys.refine((given) => domains.every((domain) => given.has(domain)), {
  error: `needs a key for each of: ${domains.join(', ')}`,
});

/**
 * The subgraphs for a command like import: over HTTP when CUSTOMERS_URL and its like are set; otherwise mounted in this
 * process on the embedded Postgres of DATA_DIR, which is started, or joined when a server already runs on it.
 */
export async function openSubgraphs(options: OpenOptions): Promise<OpenSubgraphs> {
  const { env } = options;
  if (domains.some((domain) => env[urlVariable(domain)])) return openRemote(options);
  // Over HTTP nothing of Postgres and of the subgraphs is loaded; a bundle does not even hold them.
  const { openEmbedded } = await import('./open-embedded.ts');
  return openEmbedded(options);
}

function openRemote({ env, caller }: OpenOptions): OpenSubgraphs {
  const shape: Record<string, typeof setting.httpUrl> = {};
  for (const domain of domains) shape[urlVariable(domain)] = setting.httpUrl;
  const { SUBGRAPH_KEYS: keys, ...urls } = readEnv({ ...shape, SUBGRAPH_KEYS: keysOfAll }, env);
  const remotes = Object.entries<unknown>(urls).map(([variable, url]) => {
    const domain = domains.find((name) => urlVariable(name) === variable) ?? '';
    return [domain, remoteSubgraph(String(url), { caller, key: keys.get(domain) })] as const;
  });
  return {
    subgraphs: Object.fromEntries(remotes),
    close: async () => {
      await Promise.all(remotes.map(([, remote]) => remote.close()));
    },
  };
}
