// Classifies a failed statement: a constraint of the schema was violated, or the database is unavailable.

interface DatabaseFailure {
  readonly code: string;
  readonly constraint_name?: string;
}

/** drizzle wraps the driver's error as its cause; the wrapper's message holds SQL and parameters. */
function failureOf(error: unknown): DatabaseFailure | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current as Error & DatabaseFailure;
  }
  return undefined;
}

/** SQLSTATE of unique, foreign key, check and exclusion violations. */
const violations = new Set(['23505', '23503', '23514', '23P01']);

/** The name of the constraint that refused a statement, or undefined when `error` is something else. */
export function violatedConstraint(error: unknown): string | undefined {
  const failure = failureOf(error);
  return failure !== undefined && violations.has(failure.code) ? failure.constraint_name : undefined;
}

/**
 * Whether another try of the whole transaction may succeed: serialisation failure, deadlock, lock_timeout. The last is
 * how a deadlock ends here: lock_timeout (0.5 s) comes before Postgres looks for deadlocks (deadlock_timeout, 1 s).
 */
export function isRetryable(error: unknown): boolean {
  const code = failureOf(error)?.code;
  return code === '40001' || code === '40P01' || code === '55P03';
}

const outages = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EPIPE',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
]);

/**
 * Whether the database cannot work now, so that the same request may succeed later: unreachable, shutting down,
 * out of connections, or slower than the limits.
 */
export function isOutage(error: unknown): boolean {
  const code = failureOf(error)?.code;
  if (code === undefined) return false;
  // 08: connection; 53: resources; 57: operator intervention and statement_timeout.
  return outages.has(code) || /^(?:08|53|57)/u.test(code) || isRetryable(error);
}

/** Why a database cannot be opened, for an operator and without its URL; undefined when it is something else. */
export function describeRefusal(error: unknown, variable = 'DATABASE_URL'): string | undefined {
  const code = failureOf(error)?.code;
  if (code === '28P01' || code === '28000')
    return `The database refuses the name or password of ${variable}.`;
  if (code === '3D000') return `The database that ${variable} names does not exist.`;
  if (code === '42501') return `The role of ${variable} may not open or change its database.`;
  if (!isOutage(error)) return undefined;
  return `The database of ${variable} cannot be reached (${code ?? 'unknown'}); check the address and that PostgreSQL runs.`;
}
