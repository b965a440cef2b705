import { describe, expect, test } from 'vitest';
import { files, foldersOf, read } from './repository.ts';

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

describe.each([...foldersOf('drizzle').map((name) => `drizzle/${name}`), 'packages/usage'])('%s', (owner) => {
  const folder = `${owner}/migrations`;
  const { entries } = JSON.parse(read(`${folder}/meta/_journal.json`)) as Journal;

  // drizzle's migrator silently skips a migration that is older than the newest one applied.
  test('the journal rises in number and in time', () => {
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    const times = entries.map(({ when }) => when);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  test('every migration of the journal is a file, every file is in the journal', () => {
    const present = files.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.sql'));
    expect(present.sort()).toEqual(entries.map(({ tag }) => `${folder}/${tag}.sql`).sort());
  });
});
