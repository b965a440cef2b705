import { domainPasswords, ensureDatabases, startPostgres } from '@kawa/embedded-postgres';
import type { Log } from '@kawa/log';
import { domains } from './domains.ts';

/** Databases that no domain owns, beside those of the domains. */
const ofNoDomain = ['usage'] as const;

export interface Databases {
  /** One URL per domain and per database of no domain, each for a role that opens only that database. */
  readonly urls: Readonly<Record<string, string>>;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/** The embedded Postgres of `dataDir`, started or joined, with one database and one role per name. */
export async function openDatabases(options: {
  readonly dataDir: string;
  readonly port: number;
  readonly log: Log;
  readonly onProgress?: (step: string) => void;
}): Promise<Databases> {
  const postgres = await startPostgres(options);
  try {
    const passwords = await domainPasswords(options.dataDir, [...domains, ...ofNoDomain]);
    const urls = await ensureDatabases(postgres, passwords);
    return { urls, superuserUrl: postgres.superuserUrl, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
