// Owns the proof that a call came from one of our programs. Threat: whoever reaches a subgraph's port could otherwise say that
// he is anybody. So each pair of caller and subgraph shares a key, and the header binds viewer, time and body to it.
import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Viewer } from './viewer.ts';

export { anonymous, holds, service, type Viewer } from './viewer.ts';

/** How far the caller's clock may be from ours, and how long an overheard call could be sent again. */
const WINDOW_MS = 30_000;
/** The one caller that may speak for somebody else. */
const ROUTER = 'router';
const VERSION = 'v1';
/** A viewer with many scopes is some hundred bytes. */
const MAX_HEADER_LENGTH = 8_192;

interface Claims {
  readonly caller: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** SHA-256 of the body, base64url. */
  readonly body: string;
  readonly viewer: Viewer;
}

const digest = (body: string | Buffer): string => hash('sha256', body, 'base64url');
const sealed = (payload: string): string => `${VERSION}.${payload}`;
/** As text: a buffer of Node's own for each seal costs as much again as the HMAC. */
const seal = (text: string, key: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** The value of the header `kawa-identity` for one call with this body. `key` is the one that `caller` shares with the callee. */
export function signIdentity(call: {
  readonly caller: string;
  readonly key: string;
  readonly viewer: Viewer;
  readonly body: string | Buffer;
  readonly time: number;
}): string {
  const { caller, key, viewer, body, time } = call;
  const claims: Claims = { caller, time, body: digest(body), viewer };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const text = sealed(payload);
  return `${text}.${seal(text, key)}`;
}

/**
 * For whom the call is made; undefined when the header does not prove it for this body at this time. Without a body it only
 * tells that a caller sealed the header just now: enough to read a large body, not to answer it.
 */
export function verifyIdentity(
  header: string | undefined,
  {
    callers,
    body,
    time,
  }: {
    /** The key of each caller that is known here, by name. */
    readonly callers: ReadonlyMap<string, string>;
    readonly body: string | Buffer | undefined;
    readonly time: number;
  },
): Viewer | undefined {
  if (header === undefined || header.length > MAX_HEADER_LENGTH) return undefined;
  const [version, payload, mac, ...rest] = header.split('.');
  if (version !== VERSION || payload === undefined || mac === undefined || rest.length > 0) return undefined;
  const claims = readClaims(payload);
  const key = claims && callers.get(claims.caller);
  if (!claims || !key) return undefined;
  const given = Buffer.from(mac);
  const expected = Buffer.from(seal(sealed(payload), key));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  if (Math.abs(time - claims.time) > WINDOW_MS) return undefined;
  if (body !== undefined && claims.body !== digest(body)) return undefined;
  const { caller, viewer } = claims;
  const speaksForItself = viewer.kind === 'service' && viewer.id === caller;
  return caller === ROUTER || speaksForItself ? viewer : undefined;
}

/** Read before the seal is checked, for it names the key: so nothing in it is believed yet, and any text may stand there. */
function readClaims(payload: string): Claims | undefined {
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Partial<Claims> | null;
    const { caller, time, body, viewer } = claims ?? {};
    if (typeof caller !== 'string' || typeof time !== 'number' || typeof body !== 'string') return undefined;
    return isViewer(viewer) ? { caller, time, body, viewer } : undefined;
  } catch {
    return undefined;
  }
}

function isViewer(value: unknown): value is Viewer {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, scopes, location } = value as Partial<Viewer>;
  return (
    typeof kind === 'string' &&
    (id === undefined ? kind === 'anonymous' : typeof id === 'string') &&
    Array.isArray(scopes) &&
    scopes.every((scope) => typeof scope === 'string') &&
    (location === undefined || typeof location === 'string')
  );
}
