import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface ContractsSource {
  /** The text of a file like contracts.yaml. */
  text: string;
  /** Its name in messages. */
  file: string;
  /** Reads its current text, together with the supergraph. */
  read?: (() => Promise<string>) | undefined;
}

/**
 * The named file, or contracts.yaml next to the supergraph; undefined if that does not exist. A file that existed at the start
 * and cannot be read later is an error, because without it all contracts would be lost.
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
