import { randomBytes } from 'node:crypto';
import { callersOf, domains, makeCallKeys } from '@kawa/embedded/commands';
import { runCommand, say } from '../../command/command.ts';

const PASSWORD_BYTES = 32;
const variable = (name: string, what: string): string => `KAWA_${name.toUpperCase()}_${what}`;
/** Hex: it stands in a URL. */
const password = (): string => randomBytes(PASSWORD_BYTES).toString('hex');

await runCommand({
  name: 'secrets',
  purpose: 'Prints new random secrets for everything that docker compose requires, as lines of .env.',
  declare: (command) =>
    command.addHelpText(
      'after',
      `
  npm run secrets >> .env

It reads and writes no file. Each pair of a caller and a subgraph gets its own key:
KAWA_<DOMAIN>_CALLERS is for the subgraph, KAWA_<CALLER>_KEYS for the caller.`,
    ),
  run() {
    const keys = makeCallKeys(domains);
    const lines = [
      `POSTGRES_PASSWORD=${password()}`,
      ...[...domains, 'usage'].map((name) => `${variable(name, 'PASSWORD')}=${password()}`),
      ...domains.map((name) => `${variable(name, 'CALLERS')}=${keys.trustedBy(name)}`),
      ...callersOf(domains).map((name) => `${variable(name, 'KEYS')}=${keys.heldBy(name)}`),
    ];
    say(lines.join('\n'));
  },
});
