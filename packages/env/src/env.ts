import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { origins } from './origins.ts';
import { namedKeys, secret } from './secret.ts';

export { runMain } from './run-main.ts';

/** What was wrong with the environment, every mistake at once, in words an operator can act on. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** One message for whatever is wrong with a number: it names what would do. */
const wholeNumber = (least: number, most: number) => {
  const error = `wants a whole number from ${least} to ${most}`;
  return z.coerce
    .number({ error })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, { error });
};

const durations = wholeNumber(1, 3_600_000);

const checkedFile =
  (check: (text: string) => unknown) =>
  (path: string, context: z.RefinementCtx): void => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      return refuse(`names a file that cannot be read${reason}`);
    }
    try {
      check(text);
    } catch (error) {
      refuse(`names a file that is not right: ${error instanceof Error ? error.message : 'it was refused'}`);
    }
  };

/** The shapes that variables share; each is one zod schema over a string. */
export const setting = {
  port: wholeNumber(0, 65_535),
  milliseconds: durations,
  /** A wait that may be none, of a minute at most. */
  pauseMs: wholeNumber(0, 60_000),
  count: wholeNumber(1, 1_000_000),
  /** 0 is off. */
  perMinute: wholeNumber(0, 1_000_000_000),
  flag: z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
  text: z.string().trim().min(1),
  choice: <const Choice extends string>(...choices: [Choice, ...Choice[]]) => z.enum(choices),
  httpUrl: z.url({ protocol: /^https?$/u }),
  postgresUrl: z.url({ protocol: /^postgres(ql)?$/u }),
  redisUrl: z.url({ protocol: /^rediss?$/u }),
  namedKeys,
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
  /** The path of a file whose text `check` takes; else it throws what is wrong, in words that may be shown. */
  fileThat: (check: (text: string) => unknown) => z.string().trim().min(1).superRefine(checkedFile(check)),
  origins,
  /** At least 32 random bytes in base64url or hex. */
  secret,
  /** Anything but these is a mistake: what is not `production` is open, and a typing error must not open it. */
  nodeEnv: z.enum(['development', 'test', 'production']),
};

/** Node itself reads this one, so no shape names it. */
function dangersIn({ NODE_ENV, NODE_TLS_REJECT_UNAUTHORIZED }: NodeJS.ProcessEnv): string[] {
  if (NODE_ENV !== 'production' || NODE_TLS_REJECT_UNAUTHORIZED !== '0') return [];
  return ['NODE_TLS_REJECT_UNAUTHORIZED: takes any certificate for the right one; not in production'];
}

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
  const issues = parsed.error?.issues ?? [];
  const problems = issues.map(({ path, message }) => {
    const name = path.join('.');
    return name in present ? `${name}: ${message}` : `${name} is missing; see .env.example`;
  });
  problems.push(...dangersIn(source));
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new EnvironmentError(problems);
}

/** The lines of a `--help`: each variable with its default and what `.describe()` says of it, the demanded ones first. */
export function describeSettings(shape: z.ZodRawShape): string {
  const rows = Object.entries(shape).map(([name, type]) => {
    const unset = z.safeParse(type, undefined);
    const text = unset.success ? String(unset.data ?? 'none') : '(required)';
    return { name, text, isDemanded: !unset.success, about: z.globalRegistry.get(type)?.description ?? '' };
  });
  const width = (of: (row: (typeof rows)[number]) => string) =>
    Math.max(...rows.map((row) => of(row).length));
  const [names, texts] = [width(({ name }) => name), width(({ text }) => text)];
  return rows
    .sort((a, b) => Number(b.isDemanded) - Number(a.isDemanded))
    .map(
      ({ name, text, about }) => `  ${name.padEnd(names)}  ${text.padEnd(texts)}  ${about}`.trimEnd() + '\n',
    )
    .join('');
}
