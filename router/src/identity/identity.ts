// Finds the viewer of a client's request from its headers, or refuses it. No header proves an identity by itself: the
// issuer of a token, or the subgraph that knows API keys, does.
import type { Log } from '@kawa/log';
import { anonymous } from '@kawa/trust';
import type { IncomingMessage } from 'node:http';
import { createApiKeys, type ApiKeyLimits, type AskForKey } from './api-keys.ts';
import type { Caller } from './caller.ts';
import { readCredential } from './credential.ts';
import type { IssuerOptions } from './issuer-options.ts';
import { createTokens, type TokenLimits } from './access-tokens.ts';

export interface Identity {
  /** Throws a `Refusal`: a wrong credential, or one that cannot be checked, is never treated as anonymous. */
  callerOf(request: Pick<IncomingMessage, 'headersDistinct'>, requestId: string): Promise<Caller>;
  /** The public keys of our own issuers, for others who verify their tokens. */
  publishedKeys(): Promise<{ keys: readonly object[] }>;
}

const anonymousCaller: Caller = { viewer: anonymous, contract: undefined };

export function createIdentity(options: {
  issuers: readonly IssuerOptions[];
  /** Asks the subgraph that knows API keys. */
  askForKey?: AskForKey | undefined;
  limits: TokenLimits & ApiKeyLimits;
  log: Log;
  /** Milliseconds since 1970. */
  clock?: () => number;
}): Identity {
  const { issuers, limits, log, clock = Date.now } = options;
  const monotonic = options.clock ?? (() => performance.now());
  const tokens = createTokens({ issuers, limits, log, clock, monotonic });
  const callerOfKey = createApiKeys({ ask: options.askForKey, limits, log, clock });
  return {
    async callerOf(request, requestId) {
      const credential = readCredential(request);
      switch (credential.kind) {
        case 'none':
          return anonymousCaller;
        case 'token':
          return { viewer: await tokens.viewerOf(credential.token), contract: undefined };
        case 'api-key':
          return callerOfKey(credential.key, requestId);
      }
    },
    async publishedKeys() {
      return { keys: await tokens.publishedKeys() };
    },
  };
}
