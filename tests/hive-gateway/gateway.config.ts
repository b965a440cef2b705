// Hive Gateway in front of the running subgraphs: the supergraph file as `npm run compose` writes it, their addresses and keys
// from the variables that our own router reads. No type of Hive's is imported, for it is not installed with the project.
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
  // Instead of the routing URLs of the file.
  transportEntries: Object.fromEntries([...urls].map(([name, location]) => [name, { location }])),
  plugins: () => [signedCalls(callsAs)],
};
