// Declares the options of the bench and their bounds.
import { InvalidArgumentError } from 'commander';
import { type CommandSpec, WrongUsage } from '../command/command.ts';
import { workloadNames, type WorkloadName } from './workloads.ts';

export interface BenchOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly viewers: number;
  readonly workloads: readonly WorkloadName[];
  /** Where CPU profiles of the measured processes go, when they are wanted. */
  readonly profile: string | undefined;
  /** Another checkout of this repository, measured instead of the stock gateway. */
  readonly base: string | undefined;
  /** How often both checkouts are started anew; 1 beside the stock gateway. */
  readonly starts: number;
}

const between =
  (min: number, max: number) =>
  (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };

const usual = {
  quick: { rounds: 2, seconds: 2, starts: 1 },
  stock: { rounds: 5, seconds: 5, starts: 1 },
  base: { rounds: 10, seconds: 1, starts: 5 },
};

export interface Parsed {
  readonly quick: boolean;
  readonly rounds?: number;
  readonly seconds?: number;
  readonly connections: number;
  readonly viewers: number;
  readonly workload?: WorkloadName;
  readonly profile?: string;
  readonly base?: string;
  readonly starts?: number;
}

const only = (text: string): WorkloadName => {
  const name = workloadNames.find((known) => known === text);
  if (name === undefined) throw new InvalidArgumentError(`It must be one of: ${workloadNames.join(', ')}.`);
  return name;
};

export const benchCommand = {
  name: 'bench',
  purpose:
    "Compares Kawa's router in both topologies with the stock gateway (unchanged startStandaloneServer and ApolloGateway) on the same subgraph processes and databases.",
  declare: (command) =>
    command
      .option('--quick', 'about 2 minutes: 2 rounds of 2 s; a rough estimate only', false)
      .option(
        '--rounds <n>',
        'measured rounds, each contender once in each (5; 10 with --base)',
        between(1, 50),
      )
      .option('--seconds <n>', 'length of one contender’s turn (5; 1 with --base)', between(1, 60))
      .option('--connections <n>', 'kept-alive connections under load', between(1, 256), 16)
      .option(
        '--viewers <n>',
        'number of different viewers; only subgraph calls of the same viewer are shared',
        between(1, 256),
        1,
      )
      .option('--workload <name>', `only one of: ${workloadNames.join(', ')}`, only)
      .option('--profile <folder>', 'write CPU profiles of the measured processes; profiling slows them')
      .option('--base <folder>', 'measure against another checkout, with npm ci done, on the same databases')
      .option('--starts <n>', 'with --base: how often everything is restarted (5)', between(1, 20))
      .addHelpText(
        'after',
        `
The first run fills DATA_DIR (.data/bench) with 100,000 orders, once; later runs keep them. It takes 5 minutes and two
cores; nothing else should run meanwhile.

With --base it compares the cost of a request with another checkout instead. Two processes of the same code differ by
5 %, because V8 compiles them differently. So all are restarted several times and measured in many short turns, which
takes 12 minutes for one workload.`,
      ),
} satisfies CommandSpec;

export function benchOptionsOf({
  quick,
  rounds,
  seconds,
  connections,
  viewers,
  workload,
  profile,
  base,
  starts,
}: Parsed): BenchOptions {
  if (starts !== undefined && base === undefined) throw new WrongUsage('error: --starts goes with --base.');
  return {
    ...usual[quick ? 'quick' : base === undefined ? 'stock' : 'base'],
    ...(rounds !== undefined && { rounds }),
    ...(seconds !== undefined && { seconds }),
    ...(starts !== undefined && { starts }),
    connections,
    viewers,
    workloads: workload === undefined ? workloadNames : [workload],
    profile,
    base,
  };
}
