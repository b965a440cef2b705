// Reads TOKEN_ISSUERS: which issuers are accepted, and the most that each may grant. Reports all mistakes at once.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readList } from '../list-setting.ts';

/** The location of an issuer's public keys. */
export type KeysAt =
  | { readonly jwksUrl: string }
  | { readonly jwksFile: string }
  /** An issuer in this process. */
  | { readonly jwks: () => Promise<{ readonly keys: readonly object[] }> };

/** One issuer, and what it may grant. A token with another kind is refused; other scopes of a token are left out. */
export type IssuerOptions = KeysAt & {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The `aud` that its tokens must have. Default: `kawa`. */
  readonly audience?: string | undefined;
  /** The kinds of viewers that its tokens may have. */
  readonly kinds: readonly string[];
  /** The scopes that it may grant; `*` for all. */
  readonly scopes: readonly string[] | '*';
  /** The kind of all its accounts, for an issuer with tokens without `kind`. We do not publish the keys of such an issuer. */
  readonly kind?: string | undefined;
  /** The claim with the id of the account. Default: `sub`. */
  readonly idClaim?: string | undefined;
  /** The claim with the scopes, a text or a list, such as `scp` or `permissions`. Default: `scope`, a text. */
  readonly scopeClaim?: string | undefined;
  /** Default: ES256. */
  readonly algorithms?: readonly string[] | undefined;
  /** The `typ` of its access tokens in lower case; `jwt` for issuers that set none. Default: `at+jwt`. */
  readonly types?: readonly string[] | undefined;
  /** The longest lifetime of its tokens. Default: an hour. */
  readonly maxLifetimeSeconds?: number | undefined;
};

/** The kinds of our own programs and of anonymous viewers. `service` is also the scope of our programs only. */
export const reserved: readonly string[] = ['service', 'anonymous'];

const asymmetric = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA'];
const longestLifeSeconds = 86_400;
const text = z.string().min(1).max(256);
const name = text.refine((value) => !reserved.includes(value), 'is reserved for our own programs');
const names = z.array(name).max(100);

const shape = z
  .strictObject({
    issuer: text,
    audience: text.optional(),
    jwksUrl: z.url({ protocol: /^https?$/u, error: 'is not a URL with http:// or https://' }).optional(),
    jwksFile: text.optional(),
    kinds: names.optional(),
    scopes: z.union([z.literal('*'), names], {
      error: 'wants "*" or a list of scopes, "service" not among them',
    }),
    kind: name.optional(),
    idClaim: text.optional(),
    scopeClaim: text.optional(),
    algorithms: z
      .array(z.enum(asymmetric, { error: `wants some of ${asymmetric.join(', ')}` }))
      .min(1)
      .optional(),
    types: z
      .array(text.transform((type) => type.toLowerCase()))
      .min(1)
      .optional(),
    maxLifetimeSeconds: z.number().int().min(1).max(longestLifeSeconds).optional(),
  })
  .superRefine(({ jwksUrl, jwksFile, kinds, kind, audience }, { addIssue }) => {
    const complain = (message: string): void => addIssue({ code: 'custom', message });
    if ((jwksUrl === undefined) === (jwksFile === undefined)) complain('wants either jwksUrl or jwksFile');
    if (jwksUrl !== undefined && URL.canParse(jwksUrl) && new URL(jwksUrl).password !== '') {
      complain('jwksUrl holds a password; keys are public');
    }
    if (jwksFile !== undefined && !isKeyFile(jwksFile)) complain('jwksFile is not a readable JWKS');
    if (kinds === undefined && kind === undefined) complain('wants kinds, or the kind of all its accounts');
    if (kinds !== undefined && kind !== undefined && !kinds.includes(kind))
      complain('kind is not one of its kinds');
    if (kind !== undefined && audience === undefined) {
      complain('wants an audience: without one its tokens for other services, and ID tokens, would be taken');
    }
  });

/** The variable TOKEN_ISSUERS: a JSON list, or `@file` for a list in a file. */
export const tokenIssuers = z.string().transform((value, { addIssue }): readonly IssuerOptions[] => {
  const complain = (message: string): void => addIssue({ code: 'custom', message });
  const issuers = readList(value, 'issuer', shape, complain);
  for (const [index, { issuer }] of issuers.entries()) {
    if (issuers.findIndex((other) => other.issuer === issuer) < index) complain(`${issuer} appears twice`);
  }
  return issuers.map(({ jwksUrl = '', jwksFile, kinds, kind, ...rest }) => ({
    ...rest,
    kind,
    kinds: kinds ?? (kind === undefined ? [] : [kind]),
    ...(jwksFile === undefined ? { jwksUrl } : { jwksFile }),
  }));
});

function isKeyFile(path: string): boolean {
  try {
    const set: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof set === 'object' && set !== null && 'keys' in set && Array.isArray(set.keys);
  } catch {
    return false;
  }
}
