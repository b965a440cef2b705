// `npm run keys`: makes and rotates the private keys that an issuer signs access tokens with.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createKeySet, readKeySet, rotateKeySet } from '@kawa/access-token';
import { runMain } from '@kawa/env';
import { Command } from 'commander';
import { writeKeyFile } from './keys/write-key-file.ts';

/** Tokens live 5 minutes; this leaves room for one that was issued with a longer life. */
const TOKENS_ARE_GONE_AFTER_SECONDS = 900;

const say = (...lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const keys = new Command('keys').description(
  'Makes and rotates the private keys that an issuer signs access tokens with (a JWKS, mode 0600).',
);

keys
  .command('create')
  .description('Makes a new key file; refuses to write over one.')
  .argument('<file>', 'where, by the name of the issuing domain, for example .data/keys/staff.json')
  .action(async (file: string) => {
    await writeKeyFile(file, createKeySet(), 'new');
    say(
      `${file} holds a new key, which only you can read.`,
      'Name it in TOKEN_KEYS; for docker compose, which mounts it, by this line of .env:',
      `KAWA_${basename(file, '.json').toUpperCase()}_TOKEN_KEYS=${resolve(file)}`,
    );
  });

keys
  .command('rotate')
  .description('Adds a new key and keeps the newest one, whose tokens stay good. Nothing needs a restart.')
  .argument('<file>', 'the key file of one issuer, for example .data/keys/customers.json')
  .option('--leaked', 'drop every old key at once: all tokens of the issuer are refused within a minute')
  .action(async (file: string, { leaked = false }: { leaked?: boolean }) => {
    const old = readKeySet(await textOf(file));
    if (leaked) {
      await writeKeyFile(file, createKeySet(), 'over');
      say(
        `${file} holds one new key and none of the old ones; it signs within 5 s.`,
        'Routers refuse what the old ones signed within a minute; clients refresh their session and go on.',
        'Give each other machine that holds this file the new one now.',
      );
      return;
    }
    const nowSeconds = Date.now() / 1000;
    const againAt = (old.keys[0]?.nbf ?? 0) + TOKENS_ARE_GONE_AFTER_SECONDS;
    if (nowSeconds < againAt) {
      throw new Error(
        `${file} was rotated a short while ago, and tokens of its older key are still good; ` +
          `rotate again in ${Math.ceil((againAt - nowSeconds) / 60)} minutes, or with --leaked if a key is known to somebody.`,
      );
    }
    const fresh = rotateKeySet(old);
    await writeKeyFile(file, fresh, 'over');
    say(
      `${file} holds a new key, and the one that signed until now.`,
      `The new key is published now and signs in ${Math.round(((fresh.keys[0]?.nbf ?? nowSeconds) - nowSeconds) / 60)} minutes; no token becomes invalid.`,
      'Give each other machine that holds this file the new one within these minutes. No restart is needed.',
    );
  });

/** Its text; throws one line that says what to do when there is none. */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new Error(
      code === 'ENOENT'
        ? `There is no file ${file}. Make it: npm run keys -- create ${file}`
        : `${file} cannot be read (${String(code)}).`,
      { cause: error },
    );
  }
}

await runMain(async () => {
  await keys.parseAsync();
});
