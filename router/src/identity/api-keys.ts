// Turns an API key into a viewer, by asking the subgraph that knows keys. It sends the key's hash, never the key. Answers
// are cached for seconds, so that a revoked key ends soon and a wrong one costs little.
import type { Log } from '@kawa/log';
import { service, type Viewer } from '@kawa/trust';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash.ts';
import { Refusal } from '../refusal.ts';
import { isRecord } from '../json.ts';
import { Deadline, withinDeadline } from '../subgraph/deadline.ts';
import type { SubgraphRequest, SubgraphResponse } from '../subgraph/source.ts';
import type { Caller } from './caller.ts';
import { reserved } from './issuer-options.ts';

export interface ApiKeyLimits {
  subgraphTimeoutMs: number;
  apiKeyMs: number;
  wrongApiKeyMs: number;
  viewersKept: number;
  apiKeyLookups: number;
}

/** Sends `viewerQuery`. */
export type AskForKey = (request: Omit<SubgraphRequest, 'query'>) => Promise<SubgraphResponse>;

/** Throws a `Refusal`: 403 for a key that is unknown, revoked or expired, 503 if it cannot be checked. */
export type ApiKeys = (key: string, requestId: string) => Promise<Caller>;

/** At least 32 characters of base64url. */
const wellFormed = /^kawa_[\w-]{32,128}$/u;

/** The query to the subgraph. A graph without contracts has no field for them. */
export const viewerQuery = (hasContracts: boolean): string =>
  `query ViewerOfApiKey($hash: String!) { viewerOfApiKey(hash: $hash) { id kind scopes location expiresAt${hasContracts ? ' contract' : ''} } }`;

interface Answer {
  readonly caller: Caller | undefined;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export function createApiKeys(options: {
  /** Undefined if no subgraph knows keys: then every key is wrong. */
  ask: AskForKey | undefined;
  limits: ApiKeyLimits;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
}): ApiKeys {
  const { ask, limits, log, clock } = options;
  const right = new LRUCache<string, Answer>({ max: limits.viewersKept });
  // A separate cache, so that a flood of wrong keys does not evict right ones.
  const wrong = new LRUCache<string, Answer>({ max: limits.viewersKept });
  const asking = new Map<string, Promise<Answer>>();

  const look = async (keyHash: string, requestId: string, source: AskForKey): Promise<Answer> => {
    try {
      const answer = readAnswer(await questioned(source, keyHash, requestId, limits), clock(), limits);
      (answer.caller ? right : wrong).set(keyHash, answer);
      return answer;
    } catch (error) {
      log.warn({ requestId, err: error }, 'an API key cannot be looked up');
      throw unavailable();
    } finally {
      asking.delete(keyHash);
    }
  };

  return async (key, requestId) => {
    if (!ask || !wellFormed.test(key)) throw wrongKey();
    const keyHash = hashOf(key);
    const known = right.get(keyHash) ?? wrong.get(keyHash);
    let answer = known && clock() < known.until ? known : undefined;
    if (!answer) {
      // Concurrent requests with one key share one question, which has its own deadline.
      let question = asking.get(keyHash);
      if (!question) {
        if (asking.size >= limits.apiKeyLookups) throw unavailable();
        question = look(keyHash, requestId, ask);
        asking.set(keyHash, question);
      }
      answer = await question;
    }
    if (!answer.caller) throw wrongKey();
    return answer.caller;
  };
}

async function questioned(
  ask: AskForKey,
  keyHash: string,
  requestId: string,
  { subgraphTimeoutMs }: ApiKeyLimits,
): Promise<SubgraphResponse> {
  const deadline = new Deadline(subgraphTimeoutMs);
  try {
    return await withinDeadline(deadline, subgraphTimeoutMs, (signal) =>
      ask({
        variables: { hash: keyHash },
        operationName: 'ViewerOfApiKey',
        requestId,
        viewer: service('router'),
        signal,
      }),
    );
  } finally {
    deadline.finish();
  }
}

/** Any result except a viewer or a plain null counts as an outage, not as a wrong key. */
function readAnswer({ data, errors }: SubgraphResponse, now: number, limits: ApiKeyLimits): Answer {
  const found = data?.['viewerOfApiKey'];
  if ((errors?.length ?? 0) > 0 || found === undefined)
    throw new Error('The subgraph did not say whose the key is.');
  if (found === null) return { caller: undefined, until: now + limits.wrongApiKeyMs };
  const {
    id,
    kind,
    scopes,
    location = null,
    expiresAt = null,
    contract = null,
  } = isRecord(found) ? found : {};
  const expiry = expiresAt === null ? Infinity : Date.parse(String(expiresAt));
  if (
    typeof id !== 'string' ||
    typeof kind !== 'string' ||
    reserved.includes(kind) ||
    !Array.isArray(scopes) ||
    !(location === null || typeof location === 'string') ||
    !(contract === null || typeof contract === 'string') ||
    Number.isNaN(expiry)
  ) {
    throw new Error('The subgraph did not answer with a viewer of an API key.');
  }
  if (expiry <= now) return { caller: undefined, until: now + limits.wrongApiKeyMs };
  const viewer: Viewer = {
    kind,
    id,
    scopes: scopes.map(String).filter((scope) => !reserved.includes(scope)),
    ...(location !== null && { location }),
  };
  return {
    caller: { viewer, contract: contract ?? undefined },
    until: Math.min(now + limits.apiKeyMs, expiry),
  };
}

const wrongKey = (): Refusal => new Refusal(403, 'FORBIDDEN', 'The API key is not valid.');

const unavailable = (): Refusal =>
  new Refusal(503, 'SERVICE_UNAVAILABLE', 'The API key cannot be checked now; try again.', {
    'retry-after': '1',
  });
