// Owns what a router must do that our subgraphs answer: find out who asks from the access token, and sign each call for that
// viewer. Threat: whoever could sign could be anybody, so the key of the caller `router` is given to routers only.
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

/** As our own router reads it. */
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

/** What is used of the hooks of a plugin of Hive Gateway. */
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

/** A plugin that knows the viewer of each request and signs each call to a subgraph for him. */
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
      // What is fetched beside subgraph calls gets no identity.
      if (name === undefined || typeof options.body !== 'string') return;
      const viewer = (context?.request && viewers.get(context.request)) ?? anonymous;
      const key = keys.get(name);
      if (key === undefined) throw new Error(`SUBGRAPH_KEYS has no key for ${name}.`);
      const identity = signIdentity({ caller: 'router', key, viewer, body: options.body, time: Date.now() });
      setOptions({ ...options, headers: { ...options.headers, 'kawa-identity': identity } });
    },
  };
}

/** The viewer of an `authorization` header; undefined when it is there and not good. */
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
    // Each issuer's keys prove that issuer's tokens only: a customer's key makes no employee.
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
