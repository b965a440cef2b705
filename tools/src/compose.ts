// `npm run compose`: composes the subgraphs of supergraph.yaml into the supergraph that the router serves.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeSupergraph, describe } from './compose/composition.ts';
import { ConfigurationError, readConfiguration } from './compose/configuration.ts';

const root = join(import.meta.dirname, '../..');

interface Options {
  readonly config: string;
  readonly output: string;
  readonly check: boolean;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Exit status: 0 composed (or, checking, nothing differs), 1 otherwise. */
async function run({ config, output, check }: Options): Promise<number> {
  const sources = await readConfiguration(config);
  const composition = composeSupergraph(sources);
  if ('errors' in composition) {
    complain(`The ${sources.length} subgraphs do not compose; ${composition.errors.length} to mend:\n`);
    for (const error of composition.errors) complain(`${describe(error)}\n`);
    return 1;
  }
  for (const hint of composition.hints) say(`hint ${describe(hint)}`);
  const present = await readFile(output, 'utf8').catch(() => undefined);
  if (present === composition.supergraphSdl) {
    say(`${sources.length} subgraphs compose; the supergraph is up to date.`);
    return 0;
  }
  if (check) {
    complain(`The supergraph is stale: run \`npm run compose\` and commit ${output}.`);
    return 1;
  }
  await writeFile(output, composition.supergraphSdl);
  say(`${sources.length} subgraphs compose; wrote ${output}.`);
  return 0;
}

const command = new Command('compose')
  .description('Composes the subgraphs of supergraph.yaml into one supergraph file.')
  .option('--config <file>', "configuration in rover's format", join(root, 'supergraph.yaml'))
  .option('--output <file>', 'where the supergraph goes', join(root, 'router/supergraph.graphql'))
  .option('--check', 'write nothing; fail when the file differs from what the subgraphs compose to', false)
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
