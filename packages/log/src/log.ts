import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Keys whose values never reach a log, wherever they stand in an event (two levels deep). */
const secretKeys = [
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'apiKey',
  'authorization',
  'cookie',
  'email',
  'phone',
  'variables',
];

/**
 * Threat: an error of the database layer carries the SQL with its parameters, e-mails and password hashes included,
 * in `message` as well as in `query` and `params`. Only its kind, code and constraint are told, and the frames of
 * the stack without its first lines, which repeat the message.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint_name: constraint, cause } = error as Error & Record<string, unknown>;
  const fromDatabase = 'query' in error || 'severity' in error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    ...(fromDatabase ? {} : { message: error.message }),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
    stack: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** A logger that writes one JSON line per event: `level` as a word, `time` in ISO 8601, `name`, `msg`, the event's fields. */
export function createLog(options: { name: string; level: string; destination?: DestinationStream }): Log {
  return pino(
    {
      name: options.name,
      level: options.level,
      base: {},
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: describeError, error: describeError },
      redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
    },
    options.destination ?? pino.destination({ fd: 2, sync: true }),
  );
}
