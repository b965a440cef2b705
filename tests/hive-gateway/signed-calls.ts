// Does a router's part of our protocol: finds the viewer by the access token, and signs each subgraph call for that viewer.
// Threat: a program that can sign can claim any viewer, so only routers get the key of the caller `router`.
import { createRemoteJWKSet, decodeJwt } from 'jose';
import { tokenVerifier, type TokenVerifier } from '../../packages/session/src/access-token/verifier.ts';
import { anonymous, signIdentity, type Viewer } from '../../packages/trust/src/trust.ts';

interface Issuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly kinds: readonly string[];
  /** Scopes that its tokens may grant. */
  readonly scopes: readonly string[] | '*';
}

/** In the format of our own router. */
export const readIssuers = (text: string | undefined): readonly Issuer[] =>
  text === undefined ? [] : (JSON.parse(text) as readonly Issuer[]);

/** `name=value` pairs separated by commas. */
export const pairs = (text = ''): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

/** The parts of Hive Gateway's plugin hooks that we use. */
interface RequestHook {
  readonly request: Request;
  endResponse(response: Response): void;
}
interface FetchHook {
  readonly url: string;
  readonly options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
  readonly context?: { readonly request?: Request };
  setOptions(options: FetchHook['options']): void;
}

/** A plugin that finds the viewer of each request and signs its subgraph calls for that viewer. */
export function signedCalls({
  urls,
  keys,
  issuers,
}: {
  readonly urls: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, string>;
  readonly issuers: readonly Issuer[];
}) {
  const viewerOf = viewerReader(issuers);
  const viewers = new WeakMap<Request, Viewer>();
  const nameOf = new Map([...urls].map(([name, url]) => [url, name]));
  return {
    async onRequest({ request, endResponse }: RequestHook): Promise<void> {
      const viewer = await viewerOf(request.headers.get('authorization'));
      if (viewer) viewers.set(request, viewer);
      else {
        const error = { message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } };
        endResponse(Response.json({ errors: [error] }, { status: 401 }));
      }
    },
    onFetch({ url, options, context, setOptions }: FetchHook): void {
      const name = nameOf.get(url);
      // Only subgraph calls get an identity.
      if (name === undefined || typeof options.body !== 'string') return;
      const viewer = (context?.request && viewers.get(context.request)) ?? anonymous;
      const key = keys.get(name);
      if (key === undefined) throw new Error(`SUBGRAPH_KEYS has no key for ${name}.`);
      const identity = signIdentity({ caller: 'router', key, viewer, body: options.body, time: Date.now() });
      setOptions({ ...options, headers: { ...options.headers, 'kawa-identity': identity } });
    },
  };
}

/** The viewer of an `authorization` header; anonymous without one, undefined when it is not valid. */
function viewerReader(issuers: readonly Issuer[]) {
  const verifiers = new Map<string, { readonly issuer: Issuer; readonly verify: TokenVerifier }>(
    issuers.map((issuer) => [
      issuer.issuer,
      {
        issuer,
        verify: tokenVerifier({
          issuer: issuer.issuer,
          keys: createRemoteJWKSet(new URL(issuer.jwksUrl)),
        }),
      },
    ]),
  );
  return async (header: string | null): Promise<Viewer | undefined> => {
    if (header === null) return anonymous;
    const [, token = ''] = /^Bearer (\S+)$/iu.exec(header) ?? [];
    // An issuer's keys verify only its own tokens: the customers' key cannot sign in an employee.
    const known = verifiers.get(claimedIssuer(token));
    const verified = await known?.verify(token);
    if (!known || verified?.kind === undefined || !known.issuer.kinds.includes(verified.kind))
      return undefined;
    const { id, kind, location } = verified;
    const { scopes: granted } = known.issuer;
    const scopes = verified.scopes.filter(
      (scope) => scope !== 'service' && (granted === '*' || granted.includes(scope)),
    );
    return { id, kind, scopes, ...(location !== undefined && { location }) };
  };
}

function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}
