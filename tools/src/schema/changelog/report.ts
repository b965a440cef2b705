// Reads the findings of the schema check from a file, or runs it.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
  changes: z.array(change).readonly(),
  composition: z
    .array(z.object({ code: z.string(), level: z.string(), message: z.string() }))
    .readonly()
    .default([]),
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
  return composed(parsed.data);
}

/** The report, of which the subgraphs compose: without that nothing is known of the changes. */
function composed(read: Report): Report {
  const broken = read.composition.find(({ level }) => level === 'error');
  if (broken !== undefined) {
    throw new ChangelogError(
      `The subgraphs do not compose, so the changes cannot be listed: ${broken.code}: ${broken.message}`,
    );
  }
  return read;
}

export async function reportFrom(file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new ChangelogError(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  });
  return readReport(text, file);
}

/** What changed since a commit, as the check tells it; whether it lets that pass is not asked here. */
export async function reportSince(commit: string): Promise<Report> {
  // Only now: the check takes longer to load than a report that is there takes to read.
  const { checkSchema, usual } = await import('../check/check.ts');
  const { config, manifests } = usual;
  return composed(await checkSchema({ config, manifests, base: commit }));
}

/** The commit that a report names as its base ("HEAD at 25c9ab61f0"); undefined for a file, or what names none. */
export const commitIn = async ({ base }: Report): Promise<string | undefined> => {
  const [, name] = /(?:^| )([\da-f]{7,40})$/u.exec(base) ?? [];
  return name === undefined ? undefined : commitOf(name);
};

/** The whole name of a commit; undefined for what names none. */
export const commitOf = (ref: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    execFile('git', args, (error, stdout) => resolve(error === null ? stdout.trim() : undefined));
  });
