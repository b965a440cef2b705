// Runs the workflows of .github/workflows on this machine, except for what needs GitHub or Docker.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, say } from '../../command/command.ts';
import { plan, type PlannedJob } from './plan.ts';
import { runJobs } from './run.ts';
import { closingLine, table } from './table.ts';
import { readWorkflows, WorkflowError } from './workflow.ts';

interface Options {
  readonly workflows: string;
  readonly job: readonly string[];
  readonly install: boolean;
  readonly list: boolean;
}

/** "test" and "ci/test" name the same job; a name of several jobs names them all. */
function named(wanted: readonly string[], names: readonly string[]): string[] {
  return wanted.flatMap((each) => {
    const found = names.filter((name) => name === each || name.endsWith(`/${each}`));
    if (found.length === 0)
      throw new WorkflowError(`There is no job "${each}"; there are ${names.join(', ')}.`);
    return found;
  });
}

const reasonOf = (skip: string | undefined): string => (skip === undefined ? '' : `  (skipped: ${skip})`);
const listed = (jobs: readonly PlannedJob[]): string =>
  jobs
    .flatMap(({ name, skip, steps }) => [
      `${name}${reasonOf(skip)}`,
      ...(skip === undefined ? steps.map((step) => `  ${step.title}${reasonOf(step.skip)}`) : []),
    ])
    .join('\n');

async function runIn(temp: string, { workflows, job, install, list }: Options): Promise<number> {
  const jobs = await readWorkflows(workflows);
  const wanted = named(
    job,
    jobs.map(({ name }) => name),
  );
  const planned = plan(jobs, { jobs: wanted, install, temp });
  if (list) {
    say(listed(planned));
    return 0;
  }
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const env = { ...process.env, CI: 'true', RUNNER_TEMP: temp };
  const outcomes = await runJobs(planned, { folder: '.', temp, env, say, signal: interruption.signal });
  const told = outcomes.filter(({ detail }) => detail !== 'not selected');
  say(`\n${table(told)}\n\n${closingLine(told)}`);
  return outcomes.some(({ result }) => result === 'failed') ? 1 : 0;
}

await runCommand({
  name: 'ci:local',
  purpose: 'Runs the steps of the workflows on this machine, one after the other, in the working tree.',
  declare: (command) =>
    command
      .option('--workflows <folder>', 'the folder of the workflows', '.github/workflows')
      .option(
        '--job <name...>',
        'only these jobs, even if their `if` is false; for example test, or ci/test',
        [],
      )
      .option('--install', 'run `npm ci` too; it removes node_modules first', false)
      .option('--list', 'run nothing; list the steps that would run, and why the others would not', false)
      .addHelpText(
        'after',
        `
Steps that need GitHub (actions, tokens) and jobs that need Docker are skipped, each with its reason.`,
      ),
  exitStatus: {
    0: 'every step that was run passed',
    1: "a step failed, took longer than its job's timeout-minutes, or was interrupted",
    2: 'a workflow or an option is wrong',
  },
  failed: 2,
  async run(options: Options) {
    const temp = await mkdtemp(join(tmpdir(), 'kawa-ci-'));
    try {
      return await runIn(temp, options);
    } finally {
      await rm(temp, { recursive: true, force: true });
    }
  },
});
