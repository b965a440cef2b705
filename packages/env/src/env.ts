import { z } from 'zod';

/** What was wrong with the environment, every mistake at once, in words an operator can act on. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const durations = z.coerce.number().int().min(1).max(3_600_000);

/** The shapes that variables share; each is one zod schema over a string. */
export const setting = {
  port: z.coerce.number().int().min(0).max(65_535),
  milliseconds: durations,
  count: z.coerce.number().int().min(1).max(1_000_000),
  flag: z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
  text: z.string().trim().min(1),
  choice: <const Choice extends string>(...choices: [Choice, ...Choice[]]) => z.enum(choices),
  httpUrl: z.url({ protocol: /^https?$/u }),
  postgresUrl: z.url({ protocol: /^postgres(ql)?$/u }),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
};

/**
 * Reads the variables that `shape` names; an empty string counts as unset, so that a default applies.
 * Throws an `EnvironmentError` that lists every mistake by variable, without the value: it may be a secret.
 */
export function readEnv<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: NodeJS.ProcessEnv,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(
    Object.keys(shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const parsed = z.object(shape).safeParse(present);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return name in present ? `${name}: ${message}` : `${name} is missing; see .env.example`;
    }),
  );
}

/**
 * What an operator reads of a failure: its message; the cause's where the message is a query with its parameters, and
 * the first one's where it is empty because an address was tried by IPv6 and by IPv4.
 */
function plainMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('query' in error && error.cause instanceof Error) return plainMessage(error.cause);
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [];
  return first === undefined ? error.message || error.name : plainMessage(first);
}

/**
 * Runs `main` as the whole of a command: `--help` prints `help`, if it is given, and does nothing else; a wrong environment or a failed
 * start ends the process with one plain message and status 1, never a stack.
 */
export async function runMain(main: () => Promise<void>, help?: string): Promise<void> {
  if (
    help !== undefined &&
    process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')
  ) {
    process.stdout.write(help);
    return;
  }
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${plainMessage(error)}\n`);
    process.exit(1);
  }
}
