// Trims and checks input, with limits and the field in each error. A domain builds its zod schemas from these parts.
import { PublicError } from '@kawa/errors';
import { z } from 'zod';
import { moment } from './moment.ts';
import { type InputProblem, validationError } from './refusals.ts';

export { requireMoments } from './moment.ts';

/** Text of 1 to `max` characters after trimming. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    // Postgres refuses U+0000 in text; other control characters are never meant in a one-line field.
    .refine(
      (value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(value),
      'must not hold control characters',
    );

/** Text that may be absent: empty after trimming counts as absent (null). */
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .transform((value) => (value === '' ? null : value))
    .pipe(z.union([z.null(), text(max)]))
    .nullish();

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** The building blocks of a domain's input schemas. Bounds follow the columns they go into. */
export const field = {
  text,
  optionalText,
  /** Lower case; 254 characters is the longest address that can be routed (RFC 5321). */
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'must have at most 254 characters')
    .pipe(z.email('must be an e-mail address like "ada@example.org"')),
  /** E.164 or national: at least 5 digits with the usual separators, up to 30 characters. */
  phone: z
    .string()
    .trim()
    .regex(/^(?=(?:\D*\d){5})\+?[\d().\-/ ]{5,30}$/u, 'must be a telephone number like "+41 44 668 18 00"'),
  /** Lower case, as the database writes it: an id is also a key of maps. */
  id: z.string().regex(UUID, 'is not an id; pass one that the graph gave you').toLowerCase(),
  /** A reference of the caller's own. */
  ref: text(100),
  moment,
  positive: (max: number) => z.int().min(1, 'must be at least 1').max(max, `must be at most ${max}`),
  notNegative: (max: number) => z.int().min(0, 'must not be negative').max(max, `must be at most ${max}`),
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text_, part) =>
      typeof part === 'number'
        ? `${text_}[${part}]`
        : text_ === ''
          ? String(part)
          : `${text_}.${String(part)}`,
    '',
  );

/** Checks `input` against `schema`: the normalised value, or the ValidationError that names every problem by field. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { readonly value: z.output<Schema> } | { readonly refusal: ReturnType<typeof validationError> } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  const [first, ...others] = parsed.error.issues.map(({ path, message }): InputProblem => ({
    field: pathText(path) || 'input',
    message,
  }));
  return { refusal: validationError([first ?? { field: 'input', message: 'is not valid' }, ...others]) };
}

/** Reads an id argument of a query; a malformed one is BAD_USER_INPUT that names the argument, not an unknown thing. */
export function requireId(value: string, argument: string): string {
  if (UUID.test(value)) return value.toLowerCase();
  const shown = JSON.stringify(value.slice(0, 60));
  throw new PublicError(
    'BAD_USER_INPUT',
    `${argument}: ${shown} is not an id; pass one that the graph gave you.`,
    { argument },
  );
}

/** Whether a representation's key is one this graph could have given; a reference resolver answers null otherwise. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
