// Measures in rounds, with one contender under load at a time. Each round begins with another contender; the first
// one is a warm-up and is not counted.
import type { ChildProcess } from 'node:child_process';
import type { Contender } from '../contenders/contenders.ts';
import { loadResult, type LoadOrder, type LoadResult } from '../load/protocol.ts';
import { ask, familyOf, machineCpu_ms, usageOf } from '../processes.ts';
import { interleaved } from '../statistics.ts';
import type { WorkloadName } from '../workloads.ts';

/** V8 compiles the larger of two programs for longer: after 1 s the one with more code looked 6 % dearer than after 5 s. */
const WARM_UP_S = 5;

/**
 * What a turn begins with, unmeasured: while the others had theirs, connections were closed and memory went cold, for which the
 * first seconds are up to 30 % slower, and the larger program is the slower one.
 */
const LEAD_IN_S = 1;

/** One contender's turn of one round. */
export interface Turn extends LoadResult {
  /** User and system time per request: the router's process, its subgraph processes, Postgres. */
  readonly routerCpu_ms: number | undefined;
  readonly subgraphsCpu_ms: number | undefined;
  readonly postgresCpu_ms: number | undefined;
  /** Cores that processes outside the bench kept busy meanwhile; 0 on a quiet machine. */
  readonly othersCores: number | undefined;
}

export interface RoundOptions {
  readonly contenders: readonly Contender<string>[];
  readonly workload: WorkloadName;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Who ask, each by as many of the connections as the others. */
  readonly viewers: number;
  /** The process of the load generator. */
  readonly generator: ChildProcess;
  readonly postgresPid: number | undefined;
  readonly onTurn: (round: number, contender: Contender<string>, turn: Turn) => void;
}

/** The turns of each contender, by its name. */
export async function runRounds(options: RoundOptions): Promise<ReadonlyMap<string, readonly Turn[]>> {
  const { contenders, rounds, onTurn } = options;
  const turns = new Map(contenders.map(({ name }) => [name, new Array<Turn>()]));
  // Round 0 warms up: code is compiled, plans are made, pages are read.
  const warmUp = { ...options, seconds: Math.max(options.seconds, WARM_UP_S) };
  for (const [round, order] of interleaved(contenders, rounds + 1).entries()) {
    for (const contender of order) {
      const turn = await takeTurn(contender, round, round === 0 ? warmUp : options);
      onTurn(round, contender, turn);
      if (round > 0) turns.get(contender.name)?.push(turn);
    }
  }
  return turns;
}

async function takeTurn(contender: Contender<string>, round: number, options: RoundOptions): Promise<Turn> {
  const { workload, connections, seconds, generator, postgresPid } = options;
  const { url } = contender;
  // A token is younger than it must be: a round ends before it does.
  const viewers = await Promise.all(
    Array.from({ length: options.viewers }, (_, number) => contender.headers(number)),
  );
  // The seed is the round's: every contender gets the same sequence.
  const order: LoadOrder = { url, viewers, workload, connections, seconds, seed: round + 1 };
  await ask(generator, { ...order, seconds: LEAD_IN_S });
  const postgres = postgresPid === undefined ? [] : await familyOf(postgresPid);
  const groups = [[contender.routerPid], contender.subgraphPids, postgres];
  const before = await readings(groups);
  const result = loadResult.parse(await ask(generator, order));
  const after = await readings(groups);
  const used = groups.map((_, index) => difference(before.groups[index], after.groups[index]));
  const [router, subgraphs, database] = used.map((cpu) =>
    cpu === undefined ? undefined : cpu / result.requests,
  );
  const all = difference(before.machine, after.machine);
  const ours = used.reduce((sum: number, cpu) => sum + (cpu ?? 0), result.cpu_ms);
  return {
    ...result,
    routerCpu_ms: router,
    subgraphsCpu_ms: subgraphs,
    postgresCpu_ms: database,
    othersCores: all === undefined ? undefined : Math.max(0, (all - ours) / (after.at - before.at)),
  };
}

async function readings(groups: readonly (readonly number[])[]) {
  const [machine, ...cpus] = await Promise.all([machineCpu_ms(), ...groups.map(cpuOf)]);
  return { at: performance.now(), machine, groups: cpus };
}

const difference = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : to - from;

async function cpuOf(pids: readonly number[]): Promise<number | undefined> {
  return pids.length === 0 ? 0 : (await usageOf(pids))?.cpu_ms;
}
