// Mounts every subgraph in this process. Each can call the others as over HTTP.
import type { Log } from '@kawa/log';
import {
  mountedPeer,
  mountSubgraph,
  type MountedSubgraph,
  type Peer,
  type Subgraph,
  type SubgraphOptions,
} from '@kawa/subgraph';
import { domains, root } from './domains.ts';

export type Mounted = Readonly<Record<string, MountedSubgraph>>;

interface SubgraphModule {
  createSubgraph(options: SubgraphOptions): Subgraph<object>;
}

export interface MountOptions {
  /** One URL per domain. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly log: Log;
  /** How each issuer of access tokens reads its private keys; without them nobody can be signed in. */
  readonly tokenKeys?: Readonly<Record<string, () => Promise<string>>>;
  /** Told the text of every statement and whose it is. */
  readonly onStatement?: ((domain: string, text: string) => void) | undefined;
}

/** Starts (migrates) all subgraphs at once and mounts them; when one cannot start, the others are stopped. */
export async function mountSubgraphs({
  databaseUrls,
  log,
  tokenKeys = {},
  onStatement,
}: MountOptions): Promise<Mounted> {
  const mounted: Record<string, MountedSubgraph> = {};
  // A peer is looked up when it is called: the subgraphs are made in no order.
  const starting = domains.map(async (name) => {
    const { createSubgraph } = (await import(`${root}subgraphs/${name}/src/subgraph.ts`)) as SubgraphModule;
    const peers = Object.fromEntries(domains.map((peer) => [peer, peerOf(peer, mounted, name)]));
    const databaseUrl = databaseUrls[name];
    const ownKeys = tokenKeys[name];
    if (databaseUrl === undefined) throw new Error(`There is no database URL for ${name}.`);
    const subgraph = createSubgraph({
      databaseUrl,
      log: log.child({ subgraph: name }),
      peers,
      ...(ownKeys === undefined ? {} : { tokenKeys: ownKeys }),
      ...(onStatement === undefined ? {} : { onStatement: (text: string) => onStatement(name, text) }),
    });
    mounted[name] = mountSubgraph(subgraph, log);
    await subgraph.start();
  });
  const failure = (await Promise.allSettled(starting)).find((result) => result.status === 'rejected');
  if (failure === undefined) return mounted;
  await closeAll(mounted);
  throw failure.reason;
}

export async function closeAll(mounted: Mounted): Promise<void> {
  await Promise.all(Object.values(mounted).map((subgraph) => subgraph.close()));
}

function peerOf(name: string, mounted: Mounted, caller: string): Peer {
  return mountedPeer(
    {
      execute(request) {
        const peer = mounted[name];
        if (peer === undefined) throw new Error(`${name} is not mounted yet`);
        return peer.execute(request);
      },
    },
    caller,
  );
}

/** All mounted subgraphs as the program `caller` sees them: for import and seed. */
export const peersOf = (mounted: Mounted, caller: string): Readonly<Record<string, Peer>> =>
  Object.fromEntries(domains.map((name) => [name, peerOf(name, mounted, caller)]));
