// The stock gateway, in a process of its own: Apollo's standalone server and gateway as they come, nothing tuned.
// It is given the supergraph as a message and answers where it listens.
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { z } from 'zod';

const wanted = z.object({ supergraphSdl: z.string() });

async function serve(message: unknown): Promise<void> {
  const { supergraphSdl } = wanted.parse(message);
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  process.send?.({ url });
}

process.once('message', (message) => void serve(message));
// Without the bench there is nobody to serve.
process.once('disconnect', () => process.exit(0));
