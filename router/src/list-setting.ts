import { readFileSync } from 'node:fs';

/** A variable that is a JSON list of `things`, or `@file` for one in a file. What is wrong is told, and gives an empty list. */
export function readList(value: string, things: string, complain: (message: string) => void): unknown[] {
  const file = value.startsWith('@') ? value.slice(1) : undefined;
  try {
    const parsed: unknown = JSON.parse(file === undefined ? value : readFileSync(file, 'utf8'));
    if (Array.isArray(parsed)) return parsed;
    complain(`is not a list of ${things}`);
  } catch {
    complain(
      file === undefined ? 'is not JSON; a file is named by @file' : 'its file cannot be read as JSON',
    );
  }
  return [];
}
