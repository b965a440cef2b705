// Installs Hive Gateway in this folder by its own lockfile, and installs it again only when the lockfile changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = import.meta.dirname;
const bin = join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js');
const stamp = join(folder, 'node_modules/.installed');
/** 750 packages: a minute and a half on two busy cores. */
export const INSTALL_MS = 600_000;

/** The path of the program; undefined when npm cannot install it here, with the reason on stderr. */
export async function installHiveGateway(): Promise<string | undefined> {
  const lock = createHash('sha256')
    .update(await readFile(join(folder, 'package-lock.json')))
    .digest('hex');
  const installed = await readFile(stamp, 'utf8').catch(() => undefined);
  if (installed === lock && existsSync(bin)) return bin;
  // Install scripts of third-party packages do not run.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // A preloaded clock (npm run test:clock) is later than the registry's certificate lasts.
  const env = { ...process.env, LD_PRELOAD: '' };
  const npm = spawn('npm', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  npm.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(npm, 'close').catch((error: unknown) => [error])) as unknown[];
  if (code !== 0) {
    process.stderr.write(`npm ci of Hive Gateway failed (${String(code)}): ${said.trim()}\n`);
    return undefined;
  }
  await writeFile(stamp, lock);
  return bin;
}
