// Decides which steps of a workflow run here, and says why each of the others does not.
import type { Job, Step } from './workflow.ts';

export interface PlannedStep {
  readonly title: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string | undefined;
  /** Runs after a step that failed, too. */
  readonly always: boolean;
  /** Why it is not run here; it is, where there is no reason. */
  readonly skip: string | undefined;
}
export interface PlannedJob {
  readonly name: string;
  readonly needs: readonly string[];
  readonly timeoutMinutes: number;
  readonly steps: readonly PlannedStep[];
  readonly skip: string | undefined;
}

export interface Wishes {
  /** Jobs by name, to run whatever their `if` says; all, as their `if` says, where none is named. */
  readonly jobs: readonly string[];
  /** Whether `npm ci` is run: it takes node_modules away from whatever runs beside. */
  readonly install: boolean;
  /** Stands for `runner.temp`. */
  readonly temp: string;
}

const titleOf = ({ name, uses, run }: Step): string => {
  const [first = '', ...others] = (run ?? '').trim().split('\n');
  return name ?? uses?.split('@')[0] ?? (others.length === 0 ? first : `${first} ...`);
};

const EXPRESSION = /\$\{\{\s*([^}]*?)\s*\}\}/gu;
/** What GitHub gives an outsider for a property of an event that did not happen: nothing. */
const KNOWN = /^(?:github\.(?!token$)[\w.-]+|runner\.temp)$/u;

/** Why the value cannot be had here, if it cannot. */
function unknownIn(value: string): string | undefined {
  for (const [, expression = ''] of value.matchAll(EXPRESSION)) {
    if (/^(?:secrets\.|github\.token$)/u.test(expression)) return "needs GitHub's token or a secret";
    if (!KNOWN.test(expression)) return `needs GitHub, for ${expression}`;
  }
  return undefined;
}
const evaluate = (value: string, temp: string): string =>
  value.replaceAll(EXPRESSION, (_all, expression: string) => (expression === 'runner.temp' ? temp : ''));

const needsDocker = ({ run = '' }: Step): boolean => /(?:^|[\s;&|(])docker\s/mu.test(run);
const isInstall = ({ run = '' }: Step): boolean => /^npm ci\b/u.test(run.trim());

function skipOf(step: Step, env: Readonly<Record<string, string>>, { install }: Wishes): string | undefined {
  if (step.uses !== undefined) return 'an action, for GitHub only';
  if (step.if !== undefined && !/^(?:always|success|failure)\(\)$/u.test(String(step.if))) {
    return `only on GitHub, if ${step.if}`;
  }
  if (step.shell !== undefined && step.shell !== 'bash') return `its shell is ${step.shell}, not bash`;
  if (isInstall(step) && !install) return 'the installed packages are used; --install installs them again';
  if ((step.run ?? '').includes('${{')) return 'needs GitHub, for an expression in its script';
  return Object.values(env)
    .map(unknownIn)
    .find((reason) => reason !== undefined);
}

function planStep(job: Job, step: Step, wishes: Wishes): PlannedStep {
  const env = Object.fromEntries(
    Object.entries({ ...job.env, ...step.env }).map(([name, value]) => [name, String(value)]),
  );
  return {
    title: titleOf(step),
    script: step.run ?? '',
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, evaluate(value, wishes.temp)])),
    folder: step['working-directory'],
    always: /^(?:always|failure)\(\)$/u.test(String(step.if ?? '')),
    skip: skipOf(step, env, wishes),
  };
}

function skipJob(job: Job, { jobs }: Wishes): string | undefined {
  if (jobs.length > 0 && !jobs.includes(job.name)) return 'not selected';
  const [asked] = job.asks;
  if (asked !== undefined) return `needs ${asked}, which GitHub has`;
  if (job.steps.some(needsDocker)) return 'needs Docker';
  if (job.if !== undefined && jobs.length === 0) return `only on GitHub, if ${job.if}`;
  return undefined;
}

/** What is run of the jobs, in their order. */
export const plan = (jobs: readonly Job[], wishes: Wishes): PlannedJob[] =>
  jobs.map((job) => ({
    name: job.name,
    needs: job.needs,
    timeoutMinutes: job.timeoutMinutes,
    steps: job.steps.map((step) => planStep(job, step, wishes)),
    skip: skipJob(job, wishes),
  }));
