// `npm run secrets`: prints new random secrets for every variable of .env that docker compose demands.
import { randomBytes } from 'node:crypto';
import { callersOf, domains, makeCallKeys } from '@kawa/embedded/commands';
import { runMain } from '@kawa/env';

const help = `Prints new random secrets for everything that docker compose requires, as lines of .env.

  npm run secrets >> .env

It reads and writes no file. Each pair of a caller and a subgraph gets its own key:
KAWA_<DOMAIN>_CALLERS is for the subgraph, KAWA_<CALLER>_KEYS for the caller.
`;

const PASSWORD_BYTES = 32;
const variable = (name: string, what: string): string => `KAWA_${name.toUpperCase()}_${what}`;
/** Hex: it stands in a URL. */
const password = (): string => randomBytes(PASSWORD_BYTES).toString('hex');

await runMain(async () => {
  const keys = makeCallKeys(domains);
  const lines = [
    `POSTGRES_PASSWORD=${password()}`,
    ...[...domains, 'usage'].map((name) => `${variable(name, 'PASSWORD')}=${password()}`),
    ...domains.map((name) => `${variable(name, 'CALLERS')}=${keys.trustedBy(name)}`),
    ...callersOf(domains).map((name) => `${variable(name, 'KEYS')}=${keys.heldBy(name)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}, help);
