// Owns what a person may choose on the command line, and its bounds.
import { Command, InvalidArgumentError } from 'commander';
import { workloadNames, type WorkloadName } from './workloads.ts';

export interface BenchOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly workloads: readonly WorkloadName[];
  /** Where CPU profiles of the measured processes go, when they are wanted. */
  readonly profile: string | undefined;
  /** Another checkout of this repository, measured instead of the stock gateway. */
  readonly base: string | undefined;
}

const between =
  (min: number, max: number) =>
  (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };

interface Parsed {
  readonly quick: boolean;
  readonly rounds?: number;
  readonly seconds?: number;
  readonly connections: number;
  readonly workload?: WorkloadName;
  readonly profile?: string;
  readonly base?: string;
}

const only = (text: string): WorkloadName => {
  const name = workloadNames.find((known) => known === text);
  if (name === undefined) throw new InvalidArgumentError(`It must be one of: ${workloadNames.join(', ')}.`);
  return name;
};

/** Parses the arguments after the program's name; for --help and for mistakes it prints and ends the process. */
export function readOptions(args: readonly string[]): BenchOptions {
  const command = new Command('npm run bench --')
    .description(
      [
        "Measures Kawa's router in both topologies beside the stock gateway (startStandaloneServer",
        'and ApolloGateway as they come) on the same subgraph processes and databases.',
        '',
        'The first run fills DATA_DIR (.data/bench) with 100,000 orders, once; later runs keep them.',
        'It takes 3 to 4 minutes and two cores; nothing else should run meanwhile.',
        'With --base it tells instead what a request costs here against another checkout.',
      ].join('\n'),
    )
    .option('--quick', 'about 40 s: 2 rounds of 2 s; for a look, not for a claim', false)
    .option('--rounds <n>', 'measured rounds, each contender once in each (5)', between(1, 50))
    .option('--seconds <n>', 'length of one contender’s turn (5)', between(1, 60))
    .option('--connections <n>', 'kept-alive connections under load', between(1, 256), 16)
    .option('--workload <name>', `only one of: ${workloadNames.join(', ')}`, only)
    .option('--profile <folder>', 'write CPU profiles of the measured processes; they slow what they measure')
    .option('--base <folder>', 'measure against another checkout, with npm ci done, on the same databases')
    .allowExcessArguments(false);
  const { quick, rounds, seconds, connections, workload, profile, base } = command
    .parse(args, { from: 'user' })
    .opts<Parsed>();
  return {
    rounds: rounds ?? (quick ? 2 : 5),
    seconds: seconds ?? (quick ? 2 : 5),
    connections,
    workloads: workload === undefined ? workloadNames : [workload],
    profile,
    base,
  };
}
