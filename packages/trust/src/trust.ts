// Proves that a call came from one of our programs. Threat: anyone who reaches the port of a subgraph could claim to be any
// user. So each pair of caller and subgraph shares a key, and the header binds viewer, time and body to it.
import { hash, timingSafeEqual } from 'node:crypto';
import { HmacKey } from './hmac.ts';
import type { Viewer } from './viewer.ts';

export { anonymous, holds, service, type Viewer } from './viewer.ts';

/** How far the caller's clock may be from ours, and how long an overheard call could be sent again. */
const WINDOW_MS = 30_000;
/** The one caller that may speak for somebody else. */
const ROUTER = 'router';
const VERSION = 'v2';
/** Version, caller, time, body, viewer, seal. */
const PARTS = 6;
/** A viewer with many scopes is some hundred bytes. */
const MAX_HEADER_LENGTH = 8_192;

const digest = (body: string | Buffer): string => hash('sha256', body, 'base64url');

/** As many as there are pairs of caller and subgraph: what a header says adds none. */
const hmacKeys = new Map<string, HmacKey>();

function seal(claims: string, key: string): string {
  let known = hmacKeys.get(key);
  if (known === undefined) hmacKeys.set(key, (known = new HmacKey(key)));
  return known.seal(claims);
}

/**
 * The value of the header `kawa-identity` for one call with this body: version, caller, milliseconds since 1970, SHA-256 of the
 * body, viewer (JSON) and seal, parted by dots; body, viewer and seal are base64url. `key` is the one that `caller` shares with
 * the callee.
 */
export function signIdentity(call: {
  readonly caller: string;
  readonly key: string;
  readonly viewer: Viewer;
  readonly body: string | Buffer;
  readonly time: number;
}): string {
  const { caller, key, viewer, body, time } = call;
  const claims = `${VERSION}.${caller}.${time}.${digest(body)}.${encoded(viewer)}`;
  return `${claims}.${seal(claims, key)}`;
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
  const parts = header.split('.', PARTS + 1);
  const [version, caller = '', sealedAt, bodyDigest, viewerText = '', mac = ''] = parts;
  const key = callers.get(caller);
  if (version !== VERSION || parts.length !== PARTS || !key) return undefined;
  if (!isSame(mac, seal(header.slice(0, header.lastIndexOf('.')), key))) return undefined;
  if (!(Math.abs(time - Number(sealedAt)) <= WINDOW_MS)) return undefined;
  if (body !== undefined && bodyDigest !== digest(body)) return undefined;
  // Parsed last: only what a program of ours has sealed.
  const viewer = decoded(viewerText);
  const speaksForItself = viewer?.kind === 'service' && viewer.id === caller;
  return caller === ROUTER || speaksForItself ? viewer : undefined;
}

/** In a time that does not tell where they differ. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A viewer's calls are many: he asks several subgraphs in each request. */
const encodedViewers = new WeakMap<Viewer, string>();

function encoded(viewer: Viewer): string {
  const known = encodedViewers.get(viewer);
  if (known !== undefined) return known;
  const text = Buffer.from(JSON.stringify(viewer)).toString('base64url');
  encodedViewers.set(viewer, text);
  return text;
}

/** A program of ours may be of another version: what it seals need not be what this one understands. */
function decoded(text: string): Viewer | undefined {
  try {
    const viewer: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isViewer(viewer) ? viewer : undefined;
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
