// Reads GitHub's workflow files, checks the parts that run here, and reports mistakes by file and line.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';

/** A workflow that cannot be run, or a wrong option, in words for people. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({});
const step = z
  .looseObject({
    name: z.string().optional(),
    uses: z.string().optional(),
    run: z.string().optional(),
    if: z.union([z.string(), z.boolean()]).optional(),
    env: values,
    shell: z.string().optional(),
    'working-directory': z.string().optional(),
  })
  .refine(
    ({ uses, run }) => (uses === undefined) !== (run === undefined),
    'must have either "uses" or "run"',
  );
const job = z.looseObject({
  needs: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((needs) => (typeof needs === 'string' ? [needs] : needs)),
  if: z.union([z.string(), z.boolean()]).optional(),
  env: values,
  'timeout-minutes': z.number().positive().default(360),
  uses: z.string().optional(),
  steps: z.array(step).default([]),
});
const workflow = z.looseObject({ env: values, jobs: z.record(z.string(), job) });

export type Step = z.infer<typeof step>;
export interface Job {
  /** "ci/test": the file and the job in it. */
  readonly name: string;
  readonly env: Readonly<Record<string, string | number | boolean>>;
  readonly if: string | boolean | undefined;
  /** Names as `name` has them. */
  readonly needs: readonly string[];
  readonly timeoutMinutes: number;
  readonly steps: readonly Step[];
  /** What the job asks of GitHub that is not run here: "strategy", "services". */
  readonly asks: readonly string[];
}

const NOT_HERE = ['uses', 'strategy', 'container', 'services', 'defaults'];

/** The line of the innermost part of `path` that the file has. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Jobs after those that they need; the file's order otherwise. */
function inOrder(jobs: readonly Job[], tell: (job: Job, problem: string) => never): Job[] {
  const ordered: Job[] = [];
  const place = (each: Job, above: readonly Job[]): void => {
    if (ordered.includes(each)) return;
    if (above.includes(each)) tell(each, `job "${each.name}" needs itself, by way of its needs`);
    for (const need of each.needs) {
      const needed = jobs.find(({ name }) => name === need);
      if (needed === undefined)
        tell(each, `job "${each.name}" needs "${need}", which is not a job of this file`);
      else place(needed, [...above, each]);
    }
    ordered.push(each);
  };
  for (const each of jobs) place(each, []);
  return ordered;
}

export function readWorkflow(file: string, text: string): Job[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    throw new WorkflowError(`${file}:${lines.linePos(mistake.pos[0]).line}: ${mistake.message}`);
  }
  const parsed = workflow.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) =>
        `${file}:${lineAt(document, lines, path)}: ${path.join('.') || 'the workflow'}: ${message}`,
    );
    throw new WorkflowError(problems.join('\n'));
  }
  const within = basename(file).replace(/\.ya?ml$/u, '');
  const jobs = Object.entries(parsed.data.jobs).map(([name, each]): Job => ({
    name: `${within}/${name}`,
    env: { ...parsed.data.env, ...each.env },
    if: each.if,
    needs: each.needs.map((need) => `${within}/${need}`),
    timeoutMinutes: each['timeout-minutes'],
    steps: each.steps,
    asks: NOT_HERE.filter((key) => each[key] !== undefined),
  }));
  return inOrder(jobs, ({ name }, problem) => {
    throw new WorkflowError(
      `${file}:${lineAt(document, lines, ['jobs', name.slice(within.length + 1)])}: ${problem}.`,
    );
  });
}

/** The jobs of all workflows of a folder, by file, each after those that it needs. */
export async function readWorkflows(folder: string): Promise<Job[]> {
  const names = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) => {
    throw new WorkflowError(`${folder} cannot be read (${code ?? 'unknown reason'}).`);
  });
  const files = names.filter((name) => /\.ya?ml$/u.test(name)).sort();
  if (files.length === 0) throw new WorkflowError(`${folder} has no workflow.`);
  const jobs: Job[] = [];
  for (const name of files)
    jobs.push(...readWorkflow(join(folder, name), await readFile(join(folder, name), 'utf8')));
  return jobs;
}
