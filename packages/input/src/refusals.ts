/**
 * An expected failure: a value, never thrown. `kind` is the name of its GraphQL type, which implements
 * `interface Error { code message }`.
 */
export interface Refusal<Kind extends string = string, Code extends string = string> {
  readonly kind: Kind;
  readonly code: Code;
  readonly message: string;
}

export interface InputProblem {
  /** Path into the input, for example "addresses[2].city". */
  readonly field: string;
  readonly message: string;
}

/** The input breaks its bounds; `field` and `message` tell the first problem, `problems` all of them. */
export function validationError(problems: readonly [InputProblem, ...InputProblem[]]) {
  const [first] = problems;
  return {
    kind: 'ValidationError',
    code: 'VALIDATION_ERROR',
    message: `${first.field}: ${first.message}`,
    field: first.field,
    problems,
  } as const;
}

/** The command names a thing that is not there; `what` is its name for people. */
export function notFound(what: string, id: string) {
  return { kind: 'NotFound', code: 'NOT_FOUND', message: `There is no ${what} ${id}.`, id } as const;
}

/** The thing has changed since the caller read it; nothing was written. */
export function versionConflict(expected: number, actual: number) {
  return {
    kind: 'VersionConflict',
    code: 'VERSION_CONFLICT',
    message: `expectedVersion is ${expected}, but the current version is ${actual}; read it again and repeat the change.`,
    expected,
    actual,
  } as const;
}

/** The key was already used with another input; nothing was done. */
export function idempotencyConflict(idempotencyKey: string) {
  return {
    kind: 'IdempotencyConflict',
    code: 'IDEMPOTENCY_CONFLICT',
    message: `idempotencyKey "${idempotencyKey}" was used before with another input; use a new key for a new request.`,
    idempotencyKey,
  } as const;
}
