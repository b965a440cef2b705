import pino, { type DestinationStream, type Logger } from 'pino';
import { maskSecrets, withoutSecrets } from './secrets.ts';

export type Log = Logger;

/** graphql-js prints the value that did not fit, which may be a whole row with its password hash. */
const printedValue = /((?:represent (?:[\w-]+ ){0,3}value|invalid value|but got|found):? ).*/su;

const messageOf = ({ name, message }: Error): string =>
  name === 'GraphQLError' ? message.replace(printedValue, '$1[removed]') : message;

/**
 * Threat: an error of the database layer carries the SQL with its parameters, e-mails and password hashes included,
 * in `message` as well as in `query` and `params`. Only its kind, code and constraint are reported, and the frames of
 * the stack without its first lines, which repeat the message.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint_name: constraint, cause } = error as Error & Record<string, unknown>;
  const fromDatabase = 'query' in error || 'severity' in error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    ...(fromDatabase ? {} : { message: messageOf(error) }),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
    stack: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** pino makes the message of a line without one from the error, and a database error's message is its SQL. */
function namedBy(event: unknown): string | undefined {
  const error = event instanceof Error ? event : (event as { err?: unknown } | null)?.err;
  return error instanceof Error ? error.name : undefined;
}

/** A logger that writes one JSON line per event: `level` as a word, `time` in ISO 8601, `name`, `msg`, the event's fields. */
export function createLog(options: { name: string; level: string; destination?: DestinationStream }): Log {
  return pino(
    {
      name: options.name,
      level: options.level,
      base: {},
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (level) => ({ level }),
        bindings: (bindings) => withoutSecrets(bindings, describeError),
        log: (event) => withoutSecrets(event, describeError),
      },
      // Errors have been described by then, and pino's own serializer would look for what it knows of one.
      serializers: { err: (described: unknown) => described },
      hooks: {
        logMethod([event, message, ...rest], write) {
          write.apply(this, [event as object, message ?? namedBy(event), ...rest]);
        },
        streamWrite: maskSecrets,
      },
    },
    options.destination ?? pino.destination({ fd: 2, sync: true }),
  );
}
