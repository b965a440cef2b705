// Owns the report of `--base`: what a request costs in each topology here, against there in the same round.
import type { Turn } from './measure/rounds.ts';
import { cpu, number, perSecond, spread } from './report.ts';
import { ratios, spreadOf } from './statistics.ts';
import { workloads, type WorkloadName } from './workloads.ts';

/** One Markdown table. */
export function againstBase(workload: WorkloadName, turns: ReadonlyMap<string, readonly Turn[]>): string {
  const { title } = workloads[workload];
  const rows = ['embedded', 'services'].map((name) =>
    row(name, turns.get(name) ?? [], turns.get(`base ${name}`) ?? []),
  );
  return [
    `**${title.charAt(0).toUpperCase()}${title.slice(1)}: this checkout / base**`,
    '',
    '| | requests/s | × base (min–max) | CPU ms per request: router | subgraphs | Postgres | all but Postgres, × base (min–max) |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function row(name: string, own: readonly Turn[], base: readonly Turn[]): string {
  const both = (of: (turns: readonly Turn[]) => string): string => `${of(own)} / ${of(base)}`;
  const cells = [
    name,
    both((turns) => number(spreadOf(perSecond(turns)).median)),
    `**${spread(ratios(perSecond(own), perSecond(base)), 2)}**`,
    both((turns) => cpu(turns, ({ routerCpu_ms }) => routerCpu_ms)),
    both((turns) => cpu(turns, ({ subgraphsCpu_ms }) => subgraphsCpu_ms)),
    both((turns) => cpu(turns, ({ postgresCpu_ms }) => postgresCpu_ms)),
    `**${cpuRatio(own, base)}**`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Hardly moved by what else the machine does, unlike requests per second. */
function cpuRatio(own: readonly Turn[], base: readonly Turn[]): string {
  const [here, there] = [own, base].map((turns) =>
    turns.flatMap(({ routerCpu_ms, subgraphsCpu_ms }) =>
      routerCpu_ms === undefined || subgraphsCpu_ms === undefined ? [] : [routerCpu_ms + subgraphsCpu_ms],
    ),
  );
  if (here === undefined || there === undefined || here.length === 0 || here.length !== there.length)
    return '–';
  return spread(ratios(here, there), 2);
}
