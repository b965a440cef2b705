import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface ContractsSource {
  /** The text of a file like contracts.yaml. */
  text: string;
  /** How messages call it. */
  file: string;
  /** Its text as it is now; asked with `readSupergraph`. */
  read?: (() => Promise<string>) | undefined;
}

/**
 * The file that is named, or contracts.yaml beside the supergraph; none when that is not there. One that was there at the start
 * and cannot be read later is a bad file, for without it every contract would be gone.
 */
export async function openContracts(
  named: string | undefined,
  supergraphFile: string,
): Promise<ContractsSource | undefined> {
  const file = named ?? join(dirname(supergraphFile), 'contracts.yaml');
  const read = () =>
    readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`The file of contracts ${file} cannot be read (${error.code ?? 'unknown reason'}).`, {
        cause: error,
      });
    });
  try {
    return { text: await read(), file, read };
  } catch (error) {
    const missing = error instanceof Error && (error.cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && named === undefined) return undefined;
    throw error;
  }
}
