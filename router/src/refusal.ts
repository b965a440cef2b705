import type { ErrorCode } from '@kawa/errors';

/** The refusal of a request before it is a GraphQL operation. `message` is for clients. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with the code. */
  readonly numbers: Readonly<Record<string, number>>;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    numbers: Readonly<Record<string, number>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.numbers = numbers;
  }
}
