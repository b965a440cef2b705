// `npm run compose`: composes the subgraphs of supergraph.yaml into the supergraph that the router serves.
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { composeSupergraph } from './compose/composition.ts';
import { ConfigurationError, readConfiguration } from './compose/configuration.ts';
import { describe, describeHints } from './compose/report.ts';

interface Options {
  readonly config: string;
  readonly output: string;
  readonly check: boolean;
  readonly verbose: boolean;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const count = (subgraphs: number) => (subgraphs === 1 ? '1 subgraph' : `${subgraphs} subgraphs`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Exit status: 0 composed (or, checking, nothing differs), 1 otherwise. */
async function run({ config, output, check, verbose }: Options): Promise<number> {
  const sources = await readConfiguration(config);
  const composition = composeSupergraph(sources);
  if ('errors' in composition) {
    complain(`The ${count(sources.length)} do not compose; ${composition.errors.length} to mend:\n`);
    for (const error of composition.errors) complain(`${describe(error)}\n`);
    return 1;
  }
  for (const hint of describeHints(composition.hints, verbose)) say(hint);
  const present = await readFile(output, 'utf8').catch(() => undefined);
  if (present === composition.supergraphSdl) {
    say(`${count(sources.length)} compose; the supergraph is up to date.`);
    return 0;
  }
  if (check) {
    complain(`The supergraph is stale: run \`npm run compose\` and commit ${output}.`);
    return 1;
  }
  await writeFile(output, composition.supergraphSdl).catch(({ code }: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`${output} cannot be written (${code ?? 'unknown reason'}).`);
  });
  say(`${count(sources.length)} compose; wrote ${output}.`);
  return 0;
}

const command = new Command('compose')
  .description('Composes the subgraphs of supergraph.yaml into one supergraph file.')
  .option('--config <file>', "configuration in rover's format", 'supergraph.yaml')
  .option('--output <file>', 'where the supergraph goes', 'router/supergraph.graphql')
  .option('--check', 'write nothing; fail when the file differs from what the subgraphs compose to', false)
  .option('--verbose', 'tell also what needs nobody to act', false)
  .action(async (options: Options) => {
    try {
      process.exitCode = await run(options);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      complain(error.message);
      process.exitCode = 1;
    }
  });
await command.parseAsync();
