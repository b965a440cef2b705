// Runs a command and reports its failure. Without zod, which takes 0.1 s to load and which many commands do not need.
import { endWithParent } from './parent.ts';

/**
 * What an operator reads of a failure: its message; the cause's where the message is a query with its parameters, and
 * the first one's where it is empty because an address was tried by IPv6 and by IPv4.
 */
export function plainMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('query' in error && error.cause instanceof Error) return plainMessage(error.cause);
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [];
  return first === undefined ? error.message || error.name : plainMessage(first);
}

/**
 * Runs `main` as the whole of a command: `--help` prints `help`, if it is given, and does nothing else; a wrong environment or a failed
 * start ends the process with one plain message and status 1, never a stack. It ends with its parent (./parent.ts).
 */
export async function runMain(main: () => Promise<void>, help?: string): Promise<void> {
  if (
    help !== undefined &&
    process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')
  ) {
    process.stdout.write(help);
    return;
  }
  endWithParent(process.env);
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${plainMessage(error)}\n`);
    process.exit(1);
  }
}
