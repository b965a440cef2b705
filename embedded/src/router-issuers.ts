import type { IssuerOptions } from '@kawa/router';
import type { Mounted } from './mount.ts';
import { issuers } from './token-keys.ts';

/** The domain that knows API keys. */
export const apiKeySubgraph = 'staff';

/** What each domain's tokens may say at most: a customer's none of what staff may do. */
const grants: Readonly<Record<string, Pick<IssuerOptions, 'kinds' | 'scopes'>>> = {
  customers: { kinds: ['customer'], scopes: [] },
  staff: { kinds: ['employee'], scopes: '*' },
};

const issuersWith = <Keys>(keysOf: (domain: string) => Keys) =>
  Object.entries(issuers).map(([domain, issuer]) => ({
    issuer,
    ...(grants[domain] ?? { kinds: [], scopes: [] }),
    ...keysOf(domain),
  }));

/** The issuers of this process. */
export const mountedIssuers = (subgraphs: Mounted): readonly IssuerOptions[] =>
  issuersWith((domain) => ({ jwks: async () => (await subgraphs[domain]?.jwks()) ?? { keys: [] } }));

/** The variable TOKEN_ISSUERS of a router that reaches the subgraphs at these URLs. */
export const remoteIssuers = (subgraphUrls: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    issuersWith((domain) => ({ jwksUrl: new URL('/.well-known/jwks.json', subgraphUrls[domain]).href })),
  );
