import { existsSync } from 'node:fs';
import { join } from 'node:path';

const strict = process.env['KAWA_REQUIRE_SERVICES'] === '1';

/**
 * Whether a test must be skipped because `what` is missing; the skip is reported on stderr. With KAWA_REQUIRE_SERVICES=1, as
 * in our CI, it throws instead.
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

/** Real data in a folder next to the repository; it is never committed. */
export const northwindPath = join(import.meta.dirname, '../../../shared/data/northwind');
