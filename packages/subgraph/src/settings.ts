// The environment variables that a subgraph reads when it runs as its own process, and the text of its --help.
import { describeSettings, readEnv, setting } from '@kawa/env';
import type { z } from 'zod';
import type { Settings } from './define.ts';

/** The variable that says where a subgraph answers. */
const urlVariable = (peer: string): string => `${peer.toUpperCase()}_URL`;

/** What only some subgraphs read: where the others answer, and the keys that sign access tokens. */
function ownShape({ peers = {}, checkTokenKeys }: Settings<string>): Record<string, z.ZodType> {
  const urls = Object.entries(peers).map(([name, port]) => {
    const url = setting.httpUrl.default(`http://127.0.0.1:${port}/graphql`);
    return [urlVariable(name), url.describe(`where ${name} answers`)] as const;
  });
  if (checkTokenKeys === undefined) return Object.fromEntries(urls);
  const about = 'file of the private keys that sign access tokens, a JWKS; read again while it runs';
  return { TOKEN_KEYS: setting.fileThat(checkTokenKeys).describe(about), ...Object.fromEntries(urls) };
}

/**
 * Without TRUSTED_CALLERS no program could call it, so they are required, except where ALLOW_DIRECT_CALLS permits any caller: on a
 * developer's machine, never in production. The keys of the subgraphs that it calls are required in the same way.
 */
function shapeOf(settings: Settings<string>, source: NodeJS.ProcessEnv) {
  const peers = Object.keys(settings.peers ?? {});
  const mayBeDirect = source['NODE_ENV'] !== 'production';
  const isDirect = mayBeDirect && ['true', '1'].includes(source['ALLOW_DIRECT_CALLS'] ?? '');
  const keys = isDirect ? setting.namedKeys.default(new Map<string, string>()) : setting.namedKeys;
  const peerKeys = keys.refine((given) => isDirect || peers.every((name) => given.has(name)), {
    error: `wants a key for each of: ${peers.join(', ')}`,
  });
  return {
    DATABASE_URL: setting.postgresUrl.describe("this domain's own database and role"),
    HOST: setting.text.default('127.0.0.1').describe('address to listen on'),
    PORT: setting.port.default(settings.port).describe('port to listen on; 0 takes a free one'),
    LOG_LEVEL: setting.logLevel.default('info').describe('silent, fatal, error, warn, info, debug or trace'),
    DATABASE_PREPARE: setting.flag.default(true).describe('false behind a pooler that shares sessions'),
    TRUSTED_CALLERS: keys.describe(
      'name=key pairs of those that may call: the router, other subgraphs; `npm run secrets`',
    ),
    SUBGRAPH_KEYS: (peers.length === 0 ? setting.namedKeys.default(new Map()) : peerKeys).describe(
      'name=key pairs of the subgraphs that this one calls',
    ),
    ALLOW_DIRECT_CALLS: setting.flag
      .refine((allowed) => mayBeDirect || !allowed, 'is not possible in production')
      .default(false)
      .describe("true: anyone may call without a key, on a developer's machine only"),
    ...ownShape(settings),
  };
}

/** What the process of a subgraph reads; throws an `EnvironmentError` that lists every mistake. */
export function readSettings(
  { settings }: { readonly settings: Settings<string> },
  source: NodeJS.ProcessEnv,
) {
  const env = readEnv(shapeOf(settings, source), source);
  const { TOKEN_KEYS: tokenKeys }: Record<string, unknown> = env;
  const urls: Record<string, unknown> = env;
  return {
    ...env,
    tokenKeys: typeof tokenKeys === 'string' ? tokenKeys : undefined,
    peerUrls: Object.keys(settings.peers ?? {}).map(
      (name) => [name, String(urls[urlVariable(name)])] as const,
    ),
  };
}

/** What `--help` says: each variable with its default, from the schema that reads it. */
export function helpOf({ settings }: { readonly settings: Settings<string> }): string {
  const { name, peers = {}, checkTokenKeys } = settings;
  const { SUBGRAPH_KEYS: peerKeys, ...shape } = shapeOf(settings, {});
  const paths = ['/graphql', '/health/live', '/health/ready'];
  if (checkTokenKeys !== undefined) paths.push('/.well-known/jwks.json');
  return `Serves the ${name} subgraph alone: POST ${paths.join(', ')}.

  node subgraphs/${name}/src/main.ts

Variables, with their defaults:
${describeSettings(Object.keys(peers).length === 0 ? shape : { ...shape, SUBGRAPH_KEYS: peerKeys })}`;
}
