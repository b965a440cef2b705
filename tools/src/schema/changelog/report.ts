// Reads the findings of the schema check from a file, or runs it.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** Why no changelog can be written, in words for people. */
export class ChangelogError extends Error {
  override name = 'ChangelogError';
}

const change = z.object({
  coordinate: z.string(),
  kind: z.string(),
  criticality: z.enum(['breaking', 'dangerous', 'safe']),
  message: z.string(),
  verdict: z.enum(['stops', 'allowed', 'unused', 'passes']),
  reason: z.string().optional(),
});
const report = z.object({
  format: z.literal('kawa-schema-check'),
  version: z.literal(1),
  base: z.string().min(1),
  changes: z.array(change),
  composition: z.array(z.object({ code: z.string(), level: z.string(), message: z.string() })).default([]),
});
export type Change = z.infer<typeof change>;
export type Report = z.infer<typeof report>;

/** The report in `text`, which came from `source`. */
export function readReport(text: string, source: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ChangelogError(`${source} is not JSON: ${error instanceof Error ? error.message : ''}.`);
  }
  const parsed = report.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `  ${path.join('.') || 'all of it'}: ${message}`,
    );
    throw new ChangelogError(
      `${source} is not a result of \`npm run schema:check -- --format json\`:\n${problems.join('\n')}`,
    );
  }
  const broken = parsed.data.composition.find(({ level }) => level === 'error');
  if (broken !== undefined) {
    throw new ChangelogError(
      `The subgraphs do not compose, so the changes cannot be listed: ${broken.code}: ${broken.message}`,
    );
  }
  return parsed.data;
}

export async function reportFrom(file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new ChangelogError(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  });
  return readReport(text, file);
}

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}
const run = (program: string, args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 100_000_000 }, (error, stdout, stderr) => {
      resolve({
        status: error === null ? 0 : typeof error.code === 'number' ? error.code : 2,
        stdout,
        stderr,
      });
    });
  });

/** What changed since a commit, as the check tells it; whether it lets that pass is not asked here. */
export async function reportSince(commit: string): Promise<Report> {
  const check = join(import.meta.dirname, '../check/main.ts');
  const { status, stdout, stderr } = await run(process.execPath, [
    check,
    '--base',
    commit,
    '--format',
    'json',
  ]);
  if (status === 2) throw new ChangelogError(stderr.trim());
  // It has told nothing: that is no verdict but a fault of its own.
  if (stdout.trim() === '') {
    throw new ChangelogError(
      `The schema check stopped; \`npm run schema:check -- --base ${commit}\` shows why.`,
    );
  }
  return readReport(stdout, 'The output of the schema check');
}

/** The commit that a report names as its base ("HEAD at 25c9ab61f0"); undefined for a file, or what names none. */
export const commitIn = async ({ base }: Report): Promise<string | undefined> => {
  const [, name] = /(?:^| )([\da-f]{7,40})$/u.exec(base) ?? [];
  return name === undefined ? undefined : commitOf(name);
};

/** The whole name of a commit; undefined for what names none. */
export async function commitOf(ref: string): Promise<string | undefined> {
  const { status, stdout } = await run('git', [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  return status === 0 ? stdout.trim() : undefined;
}
