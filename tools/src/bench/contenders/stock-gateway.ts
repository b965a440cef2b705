// Runs Apollo's standalone server and gateway without tuning, in a process of its own. Its calls are signed, because
// our subgraphs require it, for the viewer that the other contenders read from a token; it checks nothing itself. It
// receives the supergraph as a message and answers with its address.
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { signIdentity } from '@kawa/trust';
import { z } from 'zod';
import { viewer } from '../viewer.ts';

const wanted = z.object({ supergraphSdl: z.string(), keys: z.record(z.string(), z.string()) });

function signed(url: string | undefined, key: string | undefined): RemoteGraphQLDataSource {
  const source = new RemoteGraphQLDataSource(url === undefined ? {} : { url });
  const send = source.fetcher;
  if (key === undefined) return source;
  source.fetcher = (address, init) => {
    const body = String(init?.body ?? '');
    const identity = signIdentity({ caller: 'router', key, viewer, body, time: Date.now() });
    return send(address, { ...init, headers: { ...init?.headers, 'kawa-identity': identity } });
  };
  return source;
}

async function serve(message: unknown): Promise<void> {
  const { supergraphSdl, keys } = wanted.parse(message);
  const gateway = new ApolloGateway({
    // It refuses to start on requirements that it does not enforce.
    supergraphSdl: supergraphSdl.replaceAll(/,?\s*for:\s*SECURITY\b/gu, ''),
    buildService: ({ name, url }) => signed(url, keys[name]),
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  process.send?.({ url });
}

process.once('message', (message) => void serve(message));
// Without the bench there is nobody to serve.
process.once('disconnect', () => process.exit(0));
