import { existsSync } from 'node:fs';
import { join } from 'node:path';

const strict = process.env['KAWA_REQUIRE_SERVICES'] === '1';

/**
 * Whether a test that needs `what` must be skipped: visibly where it is absent, and with KAWA_REQUIRE_SERVICES=1 (our CI)
 * not at all: then its absence is a failure.
 */
export function isMissing(what: string, path: string | undefined): boolean {
  if (path !== undefined && existsSync(path)) return false;
  if (strict) throw new Error(`${what} is missing, and KAWA_REQUIRE_SERVICES=1 forbids skipping.`);
  process.stderr.write(`skipping what needs ${what}: it is not here\n`);
  return true;
}

export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

/** Real data that lies beside the repository and is never part of it. */
export const northwindPath = join(import.meta.dirname, '../../../shared/data/northwind');
