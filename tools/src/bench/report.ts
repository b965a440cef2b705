// Writes the report: one Markdown table per workload for a README, and whether the goals are met.
import { availableParallelism } from 'node:os';
import type { Contender, ContenderName } from './contenders/contenders.ts';
import type { Cost } from './measure/cost.ts';
import type { Turn } from './measure/rounds.ts';
import type { Usage } from './processes.ts';
import { median, ratios, spreadOf, type Spread } from './statistics.ts';
import { workloads, type WorkloadName } from './workloads.ts';

/** How many times the stock gateway, on the headline query. */
export const goals = { embedded: 4, services: 2.3 } as const;
/** What the embedded process may hold after the bench. */
export const embeddedRssGoal_mb = 400;
/** The kernel's own work for the loopback interface stays below this. */
const BUSY_CORES = 0.2;

export type Turns = Readonly<Record<ContenderName, readonly Turn[]>>;

export interface Measured {
  readonly workload: WorkloadName;
  readonly contenders: readonly Contender[];
  readonly turns: Turns;
  readonly costs: Readonly<Record<ContenderName, Cost>>;
  readonly memory: Readonly<Record<ContenderName, Memory>>;
}

export interface Memory {
  readonly router: Usage | undefined;
  readonly subgraphs: Usage | undefined;
}

export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const spread = ({ median: middle, min, max }: Spread, digits = 0): string =>
  `${number(middle, digits)} (${number(min, digits)}–${number(max, digits)})`;
const megabytes = (usage: Usage | undefined): number | undefined =>
  usage === undefined ? undefined : usage.rss_bytes / 1_048_576;
const count = (value: number): string => number(value, Number.isInteger(value) ? 0 : 1);

export const perSecond = (turns: readonly Turn[]): number[] => turns.map((turn) => turn.perSecond);

export const timesStock = (turns: Turns, name: ContenderName): Spread =>
  ratios(perSecond(turns[name]), perSecond(turns.stock));

const sum = (numbers: readonly (number | undefined)[]): number | undefined =>
  numbers.reduce((total, number) =>
    total === undefined || number === undefined ? undefined : total + number,
  );

/** CPU time of everything that answers: the contender's processes and Postgres. */
const totalCpu = (turns: readonly Turn[]): (number | undefined)[] =>
  turns.map(({ routerCpu_ms, subgraphsCpu_ms, postgresCpu_ms }) =>
    sum([routerCpu_ms, subgraphsCpu_ms, postgresCpu_ms]),
  );

/** How many requests the CPU time of one of the stock gateway's pays for: hardly moved by what else the machine does. */
function requestsPerStockCpu(turns: Turns, name: ContenderName): string {
  const [own, stock] = [totalCpu(turns[name]), totalCpu(turns.stock)].map((cpus) =>
    cpus.filter((cpu) => cpu !== undefined),
  );
  if (own === undefined || stock === undefined || own.length !== turns[name].length) return '–';
  return number(ratios(stock, own).median, 2);
}

/** The median, or a dash where this system does not tell. */
export function cpu(turns: readonly Turn[], of: (turn: Turn) => number | undefined): string {
  const known = turns.map(of).filter((value) => value !== undefined);
  return known.length < turns.length ? '–' : number(median(known), 2);
}

function memoryCell({ router, subgraphs }: Memory, hasSubgraphs: boolean): string {
  const [own, others] = [megabytes(router), megabytes(subgraphs)];
  if (own === undefined) return '–';
  return hasSubgraphs && others !== undefined ? `${number(own)} + ${number(others)}` : number(own);
}

function row(measured: Measured, contender: Contender): string {
  const { turns, costs, memory } = measured;
  const own = turns[contender.name];
  const hasSubgraphs = contender.subgraphPids.length > 0;
  const cells = [
    contender.title,
    spread(spreadOf(perSecond(own))),
    contender.name === 'stock' ? '1' : `**${spread(timesStock(turns, contender.name), 2)}**`,
    `${number(median(own.map(({ p50_ms }) => p50_ms)), 1)} / ${number(median(own.map(({ p99_ms }) => p99_ms)), 1)}`,
    cpu(own, ({ routerCpu_ms }) => routerCpu_ms) +
      (hasSubgraphs ? ` + ${cpu(own, ({ subgraphsCpu_ms }) => subgraphsCpu_ms)}` : ''),
    cpu(own, ({ postgresCpu_ms }) => postgresCpu_ms),
    contender.name === 'stock' ? '1' : requestsPerStockCpu(turns, contender.name),
    memoryCell(memory[contender.name], hasSubgraphs),
    count(costs[contender.name].subgraphCalls),
    count(costs[contender.name].statements),
  ];
  return `| ${cells.join(' | ')} |`;
}

export function table(measured: Measured): string {
  const { workload, contenders } = measured;
  const { title } = workloads[workload];
  return [
    `**${title.charAt(0).toUpperCase()}${title.slice(1)}**`,
    '',
    '| | requests/s (min–max) | × stock (min–max) | p50 / p99 ms | CPU ms per request: router + subgraphs | Postgres | × stock by CPU | RSS MB after: router + subgraphs | subgraph calls | SQL statements |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...contenders.map((contender) => row(measured, contender)),
    '',
  ].join('\n');
}

export function conditions(options: {
  readonly starts: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly viewers: number;
  /** In cores, as the next. */
  readonly generator: number;
  readonly others: number | undefined;
}): string {
  const { starts, rounds, seconds, connections, viewers, generator, others } = options;
  return [
    `Medians of ${starts === 1 ? '' : `${starts} starts with `}${rounds} interleaved rounds of ${seconds} s after a warm-up, ${connections} connections${viewers === 1 ? '' : ` of ${viewers} people`}, loopback,`,
    `100,000 orders, one Postgres for all; Node ${process.versions.node}, ${availableParallelism()} cores. The load`,
    `generator used ${number(generator, 2)} of a core. Ratios are taken within a round; they carry over to other machines, the figures do not.`,
    ...(others === undefined || others < BUSY_CORES
      ? []
      : [
          '',
          `**Other programs kept ${number(others, 1)} cores busy meanwhile: do not trust these figures.**`,
        ]),
  ].join('\n');
}

/** What falls short on the headline query, and of the embedded process after all workloads; empty when every goal is met. */
export function shortfalls({ turns }: Measured, atEnd: Memory): string[] {
  const missed = (['embedded', 'services'] as const).flatMap((name) => {
    const reached = timesStock(turns, name).median;
    return reached >= goals[name]
      ? []
      : [`${name} reaches ${number(reached, 2)} × stock, not ${goals[name]} ×`];
  });
  const held = megabytes(atEnd.router);
  if (held === undefined || held < embeddedRssGoal_mb) return missed;
  return [...missed, `the embedded process holds ${number(held)} MB, not less than ${embeddedRssGoal_mb} MB`];
}
