// Runs the bench in order: databases and data, contenders, check for equal answers, counted costs, rounds, report.
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDatabases } from '@kawa/embedded/databases';
import type { Log } from '@kawa/log';
import { SingleBar } from 'cli-progress';
import type { Services } from '@kawa/embedded';
import { againstBase } from './against-base.ts';
import { startCheckouts } from './contenders/checkouts.ts';
import {
  productionEnv,
  startContenders,
  startTopology,
  type Contender,
  type ContenderName,
  type StartOptions,
} from './contenders/contenders.ts';
import { checkAnswers } from './measure/answers.ts';
import { countCosts } from './measure/cost.ts';
import { runRounds, type Turn } from './measure/rounds.ts';
import type { BenchOptions } from './options.ts';
import { startNode, stopProcess, usageOf } from './processes.ts';
import { conditions, type Measured, type Memory, shortfalls, table } from './report.ts';
import { loadShop } from './shop/load.ts';
import { median } from './statistics.ts';
import type { WorkloadName } from './workloads.ts';

export interface BenchContext {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Progress, for the person who waits. */
  readonly say: (text: string) => void;
  /** Told how to end each part, as soon as it runs. */
  readonly onStarted: (stop: () => Promise<void>) => void;
  /** Ends all of it, last first. */
  readonly endStarted: () => Promise<void>;
}

/** The report as Markdown. */
export async function runBench(options: BenchOptions, context: BenchContext): Promise<string> {
  const start = { ...context, nodeOptions: await profiling(options.profile), onProgress: context.say };
  return options.base === undefined
    ? besideStock({ options, context, start })
    : besideBase({ options, context, start }, options.base);
}

interface Run {
  readonly options: BenchOptions;
  readonly context: BenchContext;
  readonly start: StartOptions;
}

/** What is there to be measured: the subgraph processes and our router, on databases with data. */
interface Shop {
  readonly services: Services;
  readonly databaseUrls: Readonly<Record<string, string>>;
}

async function openShop(start: StartOptions): Promise<Shop> {
  const services = await startTopology(start);
  const databases = await openDatabases({ dataDir: start.dataDir, port: 0, log: start.log });
  start.onStarted(() => databases.stop());
  await fill(databases.urls, start.onProgress);
  return { services, databaseUrls: databases.urls };
}

async function besideStock({ options, context, start }: Run): Promise<string> {
  const { dataDir, env, log, say } = context;
  const { services, databaseUrls } = await openShop(start);
  say('counting subgraph calls and SQL statements');
  // A failure is reported by whoever asked; what Ctrl+C cuts off needs no log.
  const quiet = log.child({}, { level: 'silent' });
  const costs = await countCosts({ dataDir, log: quiet, env: productionEnv(env) });
  const contenders = await startContenders(services, start);
  say('comparing the answers of all three');
  const checked = await checkAnswers(contenders, databaseUrls, options.workloads);
  say(`${checked.answers} answers are the same from all three, ${checked.againstSql} also from SQL`);
  const results: Measured[] = [];
  for await (const { workload, turns } of measured(options, start, contenders)) {
    const of = (name: ContenderName): readonly Turn[] => turns.get(name) ?? [];
    results.push({
      workload,
      contenders,
      turns: { embedded: of('embedded'), services: of('services'), stock: of('stock') },
      costs: costs[workload],
      memory: await memoryOf(contenders),
    });
  }
  return report(options, results);
}

async function besideBase({ options, context, start }: Run, folder: string): Promise<string> {
  const { say, endStarted } = context;
  const starts: Map<WorkloadName, ReadonlyMap<string, readonly Turn[]>>[] = [];
  for (let count = 1; count <= options.starts; count += 1) {
    say(`start ${count} of ${options.starts}`);
    const { services, databaseUrls } = await openShop(start);
    const contenders = await startCheckouts(services, folder, start);
    say('comparing the answers of both checkouts');
    await checkAnswers(contenders, databaseUrls, options.workloads);
    const results = new Map<WorkloadName, ReadonlyMap<string, readonly Turn[]>>();
    for await (const { workload, turns } of measured(options, start, contenders))
      results.set(workload, turns);
    starts.push(results);
    await endStarted();
  }
  const tables = options.workloads.map((workload) =>
    againstBase(
      workload,
      starts.flatMap((results) => results.get(workload) ?? []),
    ),
  );
  const all = starts.flatMap((results) =>
    [...results.values()].flatMap((turns) => [...turns.values()].flat()),
  );
  return [...tables, underWhichConditions(options, all)].join('\n');
}

/** The turns of one workload after the other, as each is measured. */
async function* measured(
  options: BenchOptions,
  { dataDir, env, onProgress: say, onStarted }: StartOptions,
  contenders: readonly Contender<string>[],
) {
  const generator = startNode(join(import.meta.dirname, 'load/generator.ts'), productionEnv(env));
  onStarted(() => stopProcess(generator));
  for (const workload of options.workloads) {
    say(`${workload}: a warm-up and ${options.rounds} rounds of ${options.seconds} s for each`);
    const turns = await runRounds({
      ...options,
      contenders,
      workload,
      generator,
      postgresPid: await postmasterOf(dataDir),
      onTurn: (round, { name }, { perSecond }) =>
        say(
          `  ${round === 0 ? 'warm-up' : `round ${round}`}  ${name.padEnd(8)} ${Math.round(perSecond)} requests/s`,
        ),
    });
    yield { workload, turns };
  }
}

/** Node's options for processes whose time is to be seen; a profile is written when its process ends. */
async function profiling(folder: string | undefined): Promise<string[]> {
  if (folder === undefined) return [];
  const path = resolve(folder);
  await mkdir(path, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${path}`];
}

async function fill(urls: Readonly<Record<string, string>>, say: (text: string) => void): Promise<void> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '  {bar} {percentage}% {what}', hideCursor: true, stream: process.stderr })
    : undefined;
  let what = '';
  const loaded = await loadShop(urls, (done, total, part) => {
    if (part !== what) {
      bar?.stop();
      if (bar === undefined) say(`  loading ${part}`);
      bar?.start(total, 0, { what: part });
      what = part;
    }
    bar?.update(done);
  });
  bar?.stop();
  say(
    loaded
      ? 'loaded 100,000 orders, which stay for later runs'
      : 'the 100,000 orders of an earlier run are there',
  );
}

/** Of the Postgres that all contenders share; undefined when its file cannot be read. */
async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n', 1)[0]);
  return pid > 0 ? pid : undefined;
}

async function memoryOf(contenders: readonly Contender[]): Promise<Record<ContenderName, Memory>> {
  const memory: Record<ContenderName, Memory> = { embedded: none, services: none, stock: none };
  for (const { name, routerPid, subgraphPids } of contenders) {
    memory[name] = {
      router: await usageOf([routerPid]),
      subgraphs: subgraphPids.length === 0 ? undefined : await usageOf(subgraphPids),
    };
  }
  return memory;
}

const none: Memory = { router: undefined, subgraphs: undefined };

function report(options: BenchOptions, results: readonly Measured[]): string {
  const turns = results.flatMap(({ turns }) => Object.values<readonly Turn[]>(turns).flat());
  const headline = results.find(({ workload }) => workload === 'headline');
  const missed = headline === undefined ? [] : shortfalls(headline, results.at(-1)?.memory.embedded ?? none);
  return [
    ...results.map(table),
    underWhichConditions(options, turns),
    '',
    ...(headline === undefined
      ? []
      : [missed.length === 0 ? 'Every goal is met.' : `Goals missed: ${missed.join('; ')}.`]),
  ].join('\n');
}

function underWhichConditions(options: BenchOptions, turns: readonly Turn[]): string {
  const cores = (of: (turn: Turn) => number | undefined): number | undefined =>
    turns.some((turn) => of(turn) === undefined) ? undefined : median(turns.map((turn) => of(turn) ?? 0));
  const generator = cores(({ cpu_ms }) => cpu_ms / (options.seconds * 1_000)) ?? 0;
  return conditions({ ...options, generator, others: cores(({ othersCores }) => othersCores) });
}
