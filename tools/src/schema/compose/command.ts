// Composes the subgraphs of supergraph.yaml into the supergraph of the router, and the contracts of
// router/contracts.yaml into the APIs that their clients see.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { type CommandSpec, complain, say } from '../../command/command.ts';
import { composeSupergraph } from './composition.ts';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import { composeContracts, onlyContract, readContracts } from './contracts.ts';
import { describe, describeHints } from './report.ts';

interface Options {
  readonly config: string;
  readonly contracts: string | undefined;
  readonly contract: string | undefined;
  readonly supergraph: boolean;
  readonly output: string | undefined;
  readonly check: boolean;
  readonly verbose: boolean;
}

/** A file as it should be; without a text it should not be there. */
interface Artefact {
  readonly what: string;
  readonly file: string;
  readonly text: string | undefined;
}

const defaultOutput = 'router/supergraph.graphql';
const defaultContracts = 'router/contracts.yaml';

const count = (subgraphs: number) => (subgraphs === 1 ? '1 subgraph' : `${subgraphs} subgraphs`);

/** Exit status: 0 composed (or, checking, nothing differs), 1 otherwise. */
async function run(options: Options): Promise<number> {
  if (options.supergraph && (options.contract === undefined || options.output === undefined))
    throw new ConfigurationError('--supergraph goes with --contract <name> and --output <file>.');
  const { config, contract, contracts = defaultContracts, check, verbose } = options;
  const sources = await readConfiguration(config);
  const known = await readContracts(contracts, options.contracts === undefined && contract === undefined);
  const filters = contract === undefined ? known : onlyContract(known, contract);
  const composition = composeSupergraph(sources);
  if ('errors' in composition) {
    complain(`The ${count(sources.length)} do not compose. Errors: ${composition.errors.length}\n`);
    for (const error of composition.errors) complain(`${describe(error)}\n`);
    return 1;
  }
  const composed = composeContracts(composition.supergraphSdl, filters, sources);
  if ('errors' in composed) {
    const { length } = composed.errors;
    complain(
      `The ${count(sources.length)} compose, but not every contract is a valid schema. Errors: ${length}\n`,
    );
    for (const error of composed.errors) complain(`${describe(error)}\n`);
    return 1;
  }
  if (contract === undefined) for (const hint of describeHints(composition.hints, verbose)) say(hint);
  for (const { hints } of composed.contracts)
    for (const hint of describeHints(
      hints.map((each) => ({ ...each, level: 'WARN', coordinate: undefined })),
      verbose,
    ))
      say(hint);
  const output = options.output ?? defaultOutput;
  const folder = join(dirname(output), 'contracts');
  const [only] = contract === undefined ? [] : composed.contracts;
  const artefacts: readonly Artefact[] = only
    ? [
        {
          what: `The contract ${only.name}`,
          file: options.output ?? join(folder, `${only.name}.graphql`),
          text: options.supergraph ? only.supergraphSdl : only.apiSdl,
        },
      ]
    : [
        { what: 'The supergraph', file: output, text: composition.supergraphSdl },
        ...composed.contracts.map(({ name, apiSdl }) => ({
          what: `The contract ${name}`,
          file: join(folder, `${name}.graphql`),
          text: apiSdl,
        })),
        ...(await leftOver(folder, new Set(filters.keys()))),
      ];
  const subject = only ? `the contract ${only.name}` : 'the supergraph';
  return (check ? compare : write)(artefacts, `${count(sources.length)} compose`, subject);
}

/** Files of contracts that are no more. */
async function leftOver(folder: string, names: ReadonlySet<string>): Promise<Artefact[]> {
  const files = await readdir(folder).catch((): string[] => []);
  return files
    .filter((file) => file.endsWith('.graphql') && !names.has(file.slice(0, -'.graphql'.length)))
    .map((file) => ({ what: 'The file', file: join(folder, file), text: undefined }));
}

const present = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

async function compare(artefacts: readonly Artefact[], done: string, subject: string): Promise<number> {
  let stale = 0;
  for (const { what, file, text } of artefacts) {
    if ((await present(file)) === text) continue;
    stale += 1;
    if (text === undefined) complain(`${file} belongs to no contract any more: run \`npm run compose\`.`);
    else complain(`${what} is stale: run \`npm run compose\` and commit ${file}.`);
  }
  if (stale > 0) return 1;
  say(`${done}; ${subject} is up to date.`);
  return 0;
}

async function write(artefacts: readonly Artefact[], done: string, subject: string): Promise<number> {
  const written: string[] = [];
  for (const { file, text } of artefacts) {
    if ((await present(file)) === text) continue;
    try {
      if (text === undefined) {
        await rm(file);
        say(`removed ${file}, which belongs to no contract any more`);
        continue;
      }
      if (dirname(file).endsWith('contracts')) await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      written.push(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new ConfigurationError(`${file} cannot be written (${code ?? 'unknown reason'}).`);
    }
  }
  say(written.length > 0 ? `${done}; wrote ${written.join(', ')}.` : `${done}; ${subject} is up to date.`);
  return 0;
}

export const compose: CommandSpec = {
  name: 'compose',
  purpose:
    'Composes the subgraphs of supergraph.yaml into one supergraph file, and the API of each contract into contracts/<name>.graphql next to it.',
  declare: (command) =>
    command
      .option('--config <file>', "configuration in rover's format", 'supergraph.yaml')
      .option(
        '--contracts <file>',
        `the contracts, by their tags (default: "${defaultContracts}", if present)`,
      )
      .option('--contract <name>', 'only the API of this contract, as its clients see it')
      .addOption(
        new Option(
          '--supergraph',
          'with --contract and --output: the supergraph with everything outside the contract @inaccessible',
        ).default(false, 'its API'),
      )
      .option(
        '--output <file>',
        `output file (default: "${defaultOutput}", for a contract "router/contracts/<name>.graphql")`,
      )
      .option('--check', 'write nothing; fail if a file is out of date', false)
      .option('--verbose', 'also print hints that need no action', false),
  wrongUsage: 1,
  run,
};
