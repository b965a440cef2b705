// The keys that sign access tokens on this machine: one file per issuer in DATA_DIR, created at the first start.
import { mkdir, link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeySet } from '@kawa/session/access-token';

/** The domains that sign people in, and what their tokens say in `iss`. */
export const issuers: Readonly<Record<string, string>> = {
  customers: 'kawa-customers',
  staff: 'kawa-staff',
};

/** The private key file of each issuer, made when it is not there. Its owner alone can read it. */
export async function tokenKeyFiles(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = Object.keys(issuers).map((domain) => [domain, join(folder, `${domain}.json`)] as const);
  for (const [, file] of files) await makeKeys(file);
  return Object.fromEntries(files);
}

/** Reads each file anew when asked, so that a rotation reaches the running process. */
export const keyReaders = (
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, () => Promise<string>>> =>
  Object.fromEntries(Object.entries(files).map(([domain, file]) => [domain, () => readFile(file, 'utf8')]));

/** Whole or not at all, and never over another's: two starts at once agree on the keys of the first. */
async function makeKeys(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(createKeySet(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}
