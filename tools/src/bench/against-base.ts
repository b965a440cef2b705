// Reports `--base`: the cost of a request in each topology, compared with the other checkout in the same round.
import type { Turn } from './measure/rounds.ts';
import { cpu, number, perSecond } from './report.ts';
import { median, ratios } from './statistics.ts';
import { workloads, type WorkloadName } from './workloads.ts';

/** The turns of each contender, by its name. */
type Turns = ReadonlyMap<string, readonly Turn[]>;

/** One Markdown table of all starts. */
export function againstBase(workload: WorkloadName, starts: readonly Turns[]): string {
  const { title } = workloads[workload];
  return [
    `**${title.charAt(0).toUpperCase()}${title.slice(1)}: this checkout / base**`,
    '',
    '| | requests/s | × base (each start) | CPU ms per request: router | subgraphs | Postgres | all but Postgres, × base (each start) |',
    '|---|---|---|---|---|---|---|',
    ...['embedded', 'services'].map((name) => row(name, starts)),
    '',
  ].join('\n');
}

function row(name: string, starts: readonly Turns[]): string {
  const of = (contender: string) => starts.map((turns) => turns.get(contender) ?? []);
  const [own, base] = [of(name), of(`base ${name}`)];
  const both = (what: (turns: readonly Turn[]) => string): string =>
    `${what(own.flat())} / ${what(base.flat())}`;
  const cells = [
    name,
    both((turns) => number(median(perSecond(turns)))),
    `**${timesBase(own.map(perSecond), base.map(perSecond))}**`,
    both((turns) => cpu(turns, ({ routerCpu_ms }) => routerCpu_ms)),
    both((turns) => cpu(turns, ({ subgraphsCpu_ms }) => subgraphsCpu_ms)),
    both((turns) => cpu(turns, ({ postgresCpu_ms }) => postgresCpu_ms)),
    // Hardly moved by what else the machine does, unlike requests per second.
    `**${timesBase(own.map(cpuOf), base.map(cpuOf))}**`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The median over all rounds, and that of each start; a dash where this system does not tell. */
function timesBase(own: readonly (readonly number[])[], base: readonly (readonly number[])[]): string {
  if (own.flat().some(Number.isNaN) || base.flat().some(Number.isNaN)) return '–';
  const all = ratios(own.flat(), base.flat()).median;
  const each = own.map((numbers, start) => number(ratios(numbers, base[start] ?? []).median, 2));
  return `${number(all, 2)} (${each.join(', ')})`;
}

const cpuOf = (turns: readonly Turn[]): number[] =>
  turns.map(({ routerCpu_ms = Number.NaN, subgraphsCpu_ms = Number.NaN }) => routerCpu_ms + subgraphsCpu_ms);
