// Creates and rotates the private keys that an issuer signs access tokens with.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createKeySet, readKeySet, rotateKeySet } from '@kawa/session/access-token';
import { runCommand, say } from '../../command/command.ts';
import { writeKeyFile } from './write-key-file.ts';

/** Tokens live 5 minutes; this leaves room for one that was issued with a longer life. */
const TOKENS_ARE_GONE_AFTER_SECONDS = 900;

const sayLines = (...lines: string[]): void => say(lines.join('\n'));

async function create(file: string): Promise<void> {
  await writeKeyFile(file, createKeySet(), 'new');
  sayLines(
    `${file} contains a new key, which only you can read.`,
    'Name it in TOKEN_KEYS. For docker compose, which mounts it, use this line in .env:',
    `KAWA_${basename(file, '.json').toUpperCase()}_TOKEN_KEYS=${resolve(file)}`,
  );
}

async function rotate(file: string, { leaked = false }: { leaked?: boolean }): Promise<void> {
  const old = readKeySet(await textOf(file));
  if (leaked) {
    await writeKeyFile(file, createKeySet(), 'over');
    sayLines(
      `${file} contains one new key and none of the old ones; it signs within 5 s.`,
      'Within a minute, routers refuse tokens of the old ones; clients refresh their session and continue.',
      'Copy the new file to every other machine that has it, now.',
    );
    return;
  }
  const nowSeconds = Date.now() / 1000;
  const againAt = (old.keys[0]?.nbf ?? 0) + TOKENS_ARE_GONE_AFTER_SECONDS;
  if (nowSeconds < againAt) {
    throw new Error(
      `${file} was rotated a short while ago, and tokens of its older key are still valid; ` +
        `rotate again in ${Math.ceil((againAt - nowSeconds) / 60)} minutes, or use --leaked if a key has leaked.`,
    );
  }
  const fresh = rotateKeySet(old);
  await writeKeyFile(file, fresh, 'over');
  sayLines(
    `${file} contains a new key, and the one that signed until now.`,
    `The new key is published now and signs in ${Math.round(((fresh.keys[0]?.nbf ?? nowSeconds) - nowSeconds) / 60)} minutes; no token becomes invalid.`,
    'Copy the new file to every other machine that has it within these minutes. No restart is needed.',
  );
}

/** Its text; throws one line that says what to do when there is none. */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new Error(
      code === 'ENOENT'
        ? `There is no file ${file}. Create it: npm run keys -- create ${file}`
        : `${file} cannot be read (${String(code)}).`,
      { cause: error },
    );
  }
}

await runCommand({
  name: 'keys',
  purpose:
    'Creates and rotates the private keys that an issuer signs access tokens with (a JWKS, mode 0600).',
  declare(keys) {
    keys
      .command('create')
      .description('Creates a key file; refuses to overwrite one.')
      .argument('<file>', 'the file, named after the issuing domain, for example .data/keys/staff.json')
      .action(create);
    keys
      .command('rotate')
      .description(
        'Adds a new key and keeps the newest one, whose tokens stay valid. Nothing needs a restart.',
      )
      .argument('<file>', 'the key file of one issuer, for example .data/keys/customers.json')
      .option(
        '--leaked',
        'remove every old key at once: all tokens of the issuer are refused within a minute',
      )
      .action(rotate);
  },
  wrongUsage: 1,
});
