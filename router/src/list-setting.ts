import { readFileSync } from 'node:fs';
import type { z } from 'zod';

type Complain = (message: string) => void;

/**
 * Reads a variable that is a JSON list of items of `shape`, or `@file` for a list in a file. Each mistake is reported with the
 * number of the `thing` and the path in it. Wrong items are left out.
 */
export function readList<Item>(
  value: string,
  thing: string,
  shape: z.ZodType<Item>,
  complain: Complain,
): Item[] {
  return parseList(value, thing, complain).flatMap((item, index) => {
    const read = shape.safeParse(item);
    if (read.success) return [read.data];
    for (const { path, message } of read.error.issues)
      complain(`${[`${thing} ${index + 1}`, ...path.map(String)].join('.')}: ${message}`);
    return [];
  });
}

function parseList(value: string, thing: string, complain: Complain): unknown[] {
  const file = value.startsWith('@') ? value.slice(1) : undefined;
  try {
    const parsed: unknown = JSON.parse(file === undefined ? value : readFileSync(file, 'utf8'));
    if (Array.isArray(parsed)) return parsed;
    complain(`is not a list of ${thing}s`);
  } catch {
    complain(
      file === undefined ? 'is not JSON; a file is named by @file' : 'its file cannot be read as JSON',
    );
  }
  return [];
}
