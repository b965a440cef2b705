import { PublicError } from '@kawa/errors';

/** Whether the key of a representation can be looked up: Postgres refuses U+0000 in text. */
export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('\0');

/** The given key with its name; throws if there is none or more than one. */
export function oneKey<Name extends string>(
  field: string,
  given: Readonly<Record<Name, string | null | undefined>>,
): { readonly name: Name; readonly value: string } {
  const names = Object.keys(given) as Name[];
  const [key, ...others] = names.flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' ? [{ name, value }] : [];
  });
  if (key === undefined || others.length > 0)
    throw new PublicError('BAD_USER_INPUT', `${field}: give exactly one of ${names.join(', ')}.`);
  return key;
}
