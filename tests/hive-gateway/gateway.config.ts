// Configures Hive Gateway for the running subgraphs: the supergraph file of `npm run compose`, and the addresses and keys
// from the variables of our own router. Imports no type of Hive's, because the project does not install it.
import { readFileSync } from 'node:fs';
import { pairs, readIssuers, signedCalls } from './signed-calls.ts';

const {
  SUPERGRAPH = '../../router/supergraph.graphql',
  SUBGRAPH_URLS,
  SUBGRAPH_KEYS,
  TOKEN_ISSUERS,
} = process.env;
const urls = pairs(SUBGRAPH_URLS);
const callsAs = { urls, keys: pairs(SUBGRAPH_KEYS), issuers: readIssuers(TOKEN_ISSUERS) };

export const gatewayConfig = {
  supergraph: () => readFileSync(SUPERGRAPH, 'utf8'),
  // Replaces the routing URLs of the file.
  transportEntries: Object.fromEntries([...urls].map(([name, location]) => [name, { location }])),
  plugins: () => [signedCalls(callsAs)],
};
