// Reads a cell: a text becomes a checked value, or a reason in words. Numbers never pass through a float.
import { field } from '@kawa/input';
import { parseAmount } from '@kawa/scalars/money';
import { z } from 'zod';

/** A cell in a message: bounded, and with its control characters escaped, since it goes to a terminal. */
export const shown = (value: string): string => JSON.stringify(value.slice(0, 60));

const isEmpty = (cell: unknown): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** An empty cell, or one of a column that the file does not have, is null. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((cell) => (isEmpty(cell) ? null : cell), schema.nullable());

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .trim()
    .transform((cell, context) => {
      const value = /^-?\d{1,10}$/u.test(cell) ? Number(cell) : Number.NaN;
      if (value >= min && value <= max) return value;
      const told =
        cell === '' ? 'must not be empty' : `${shown(cell)} is not a whole number from ${min} to ${max}`;
      context.addIssue({ code: 'custom', message: told });
      return z.NEVER;
    });

/** Digits after the point are held against the currency's by `checkAmount`, where the currency is known. */
const amount = z
  .string()
  .trim()
  .transform((cell, context) => {
    if (/^\d{1,15}(?:\.\d{1,6})?$/u.test(cell)) return cell;
    const told = cell === '' ? 'must not be empty' : `${shown(cell)} is not an amount like "12.50"`;
    context.addIssue({ code: 'custom', message: told });
    return z.NEVER;
  });

const rate = z
  .string()
  .trim()
  .refine((cell) => /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/u.test(cell), {
    error: ({ input }) => `${shown(String(input))} is not a rate from 0 to 1 like "0.15"`,
  });

const currencies = new Set(Intl.supportedValuesOf('currency'));

const currency = z
  .string()
  .trim()
  .refine((cell) => currencies.has(cell), {
    error: ({ input }) => `${shown(String(input))} is not an ISO 4217 code in capitals like "EUR"`,
  });

const flag = z
  .string()
  .trim()
  .toLowerCase()
  .refine((cell) => cell === 'true' || cell === 'false', 'must be true or false')
  .transform((cell) => cell === 'true');

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/u;

/** The instant that an ISO 8601 text names, as DateTime takes it, or the reason why it names none. */
export function parseInstant(cell: string): { readonly instant: string } | { readonly reason: string } {
  const wrong = { reason: `${shown(cell)} is not a date like "2026-03-01" or "2026-03-01T09:30:00Z"` };
  const [, date, time = '00:00', offset] = DATE.exec(cell) ?? [];
  if (date === undefined) return wrong;
  // A guess at the time zone would move an order to another day without a word.
  if (cell.length > date.length && offset === undefined)
    return { reason: `${shown(cell)} has a time without its offset; add Z or one like +02:00` };
  // Date rolls the 30th of February over into March; the day must come back as it went in.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) return wrong;
  const instant = new Date(`${date}T${time.replace(',', '.')}${offset ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? wrong : { instant: instant.toISOString() };
}

const instant = z
  .string()
  .trim()
  .transform((cell, context) => {
    const parsed = cell === '' ? { reason: 'must not be empty' } : parseInstant(cell);
    if ('instant' in parsed) return parsed.instant;
    context.addIssue({ code: 'custom', message: parsed.reason });
    return z.NEVER;
  });

/** The building blocks of a row's schema. Text bounds are those of the subgraphs' commands. */
export const cell = {
  ref: field.ref,
  text: field.text,
  optionalText: (max: number) => optional(field.text(max)),
  email: optional(field.email),
  phone: optional(field.phone),
  optionalRef: optional(field.ref),
  wholeNumber,
  optionalWholeNumber: (min: number, max: number) => optional(wholeNumber(min, max)),
  amount,
  optionalAmount: optional(amount),
  optionalRate: optional(rate),
  currency,
  optionalFlag: optional(flag),
  instant,
  optionalInstant: optional(instant),
};

/** Why `given` is no amount in `currencyCode`; undefined when it is one. */
export function amountReason(given: string, currencyCode: string): string | undefined {
  const parsed = parseAmount(given, currencyCode);
  return typeof parsed === 'bigint' ? undefined : parsed.reason;
}
