// Loads the `postgres` driver with Kawa's changes. Nothing else imports the driver itself; in a bundle driver.bundled.ts replaces this file.
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type Driver from 'postgres';
import { patchDriver, patchedFiles, patchedVersion } from './driver-patch.ts';

const require = createRequire(import.meta.url);
/** Marks a driver that was loaded with the changes: Node keeps it when a test runner evaluates this module again. */
const mark = Symbol.for('kawa.patched-postgres');

/**
 * Changes the files while Node loads them, so that it needs no install script, which many people disable, and leaves
 * node_modules as npm made it. The CommonJS build is used: one load, now, that no import before this one has cached.
 */
function load(): typeof Driver {
  const folder = dirname(require.resolve('postgres'));
  const { version } = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as {
    version: string;
  };
  if (version !== patchedVersion)
    throw new Error(
      `Kawa patches postgres ${patchedVersion}; ${version} is installed. See docs/adr/0014-patched-driver.md before you change the version.`,
    );
  const patched = new Set<string>();
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const name = basename(url);
      if (!patchedFiles.includes(name) || !url.endsWith(`/postgres/cjs/src/${name}`)) return loaded;
      patched.add(name);
      return { ...loaded, source: patchDriver(name, readFileSync(join(folder, name), 'utf8')) };
    },
  });
  try {
    const driver = require('postgres') as typeof Driver & { [mark]?: true };
    if (driver[mark]) return driver;
    const missed = patchedFiles.filter((name) => !patched.has(name));
    if (missed.length > 0)
      throw new Error(`postgres was loaded without Kawa's changes to ${missed.join(', ')}.`);
    return Object.assign(driver, { [mark]: true });
  } finally {
    hooks.deregister();
  }
}

export const postgres = load();
