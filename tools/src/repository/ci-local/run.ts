// Runs planned jobs one after the other as GitHub would: bash stops at the first failure, a job has a time limit, a
// failed step skips the later ones, and a failed job skips the jobs that need it.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PlannedJob, PlannedStep } from './plan.ts';

export interface Outcome {
  readonly job: string;
  readonly step: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what it ended with. */
  readonly detail: string;
  readonly seconds: number;
}

export interface Place {
  readonly folder: string;
  readonly temp: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
  /** Ends what runs, and all that would follow. */
  readonly signal: AbortSignal;
}

/** Undefined where the step passed, what it ended with otherwise. */
async function runScript(
  step: PlannedStep,
  { folder, temp, env, signal }: Place,
  milliseconds: number,
): Promise<string | undefined> {
  const script = join(temp, 'step.sh');
  await writeFile(script, step.script);
  const limit = AbortSignal.timeout(milliseconds);
  return new Promise((settle) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: resolve(folder, step.folder ?? '.'),
      env: { ...env, ...step.env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own: what the script starts ends with it.
      detached: true,
    });
    const end = (): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended between the two.
      }
    };
    const either = AbortSignal.any([limit, signal]);
    either.addEventListener('abort', end, { once: true });
    if (either.aborted) end();
    child.once('error', ({ message }) => settle(`bash cannot be started: ${message}`));
    child.once('exit', (status, killed) => {
      either.removeEventListener('abort', end);
      if (signal.aborted) settle('interrupted');
      else if (limit.aborted) settle("took longer than the job's timeout-minutes");
      else
        settle(status === 0 ? undefined : killed === null ? `status ${status ?? '?'}` : `ended by ${killed}`);
    });
  });
}

async function runJob(job: PlannedJob, place: Place): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const summary = join(place.temp, 'summary.md');
  await writeFile(summary, '');
  await writeFile(join(place.temp, 'output'), '');
  const env = { ...place.env, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: join(place.temp, 'output') };
  const deadline = performance.now() + job.timeoutMinutes * 60_000;
  for (const step of job.steps) {
    const outcome = { job: job.name, step: step.title, seconds: 0 };
    const failed = outcomes.some(({ result }) => result === 'failed');
    const cut = place.signal.aborted
      ? 'interrupted'
      : failed && !step.always
        ? 'a step before it failed'
        : undefined;
    const skip = step.skip ?? cut;
    if (skip !== undefined) {
      outcomes.push({ ...outcome, result: 'skipped', detail: skip });
      continue;
    }
    place.say(`\n== ${job.name}: ${step.title}`);
    const begin = performance.now();
    const problem = await runScript(step, { ...place, env }, Math.max(1, Math.ceil(deadline - begin)));
    const seconds = (performance.now() - begin) / 1000;
    place.say(`== ${job.name}: ${step.title}: ${problem ?? 'passed'} (${seconds.toFixed(1)} s)`);
    outcomes.push({
      ...outcome,
      result: problem === undefined ? 'passed' : 'failed',
      detail: problem ?? '',
      seconds,
    });
  }
  const told = await readFile(summary, 'utf8');
  if (told.trim() !== '') place.say(`\n== ${job.name}: its summary\n${told.trimEnd()}`);
  return outcomes;
}

export async function runJobs(jobs: readonly PlannedJob[], place: Place): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const failed = new Set<string>();
  for (const job of jobs) {
    const need = job.needs.find((name) => failed.has(name));
    const skip = job.skip ?? (need === undefined ? undefined : `needs ${need}, which failed`);
    if (skip !== undefined) {
      outcomes.push({ job: job.name, step: 'all of it', result: 'skipped', detail: skip, seconds: 0 });
      continue;
    }
    const ran = await runJob(job, place);
    if (ran.some(({ result }) => result === 'failed')) failed.add(job.name);
    outcomes.push(...ran);
  }
  return outcomes;
}
