// `npm run schema:lint`: holds the schemas of supergraph.yaml against the rules of our graph.
import { Command } from 'commander';
import { ConfigurationError, readConfiguration } from '../compose/configuration.ts';
import { describe } from '../compose/report.ts';
import { lintSchemas } from './lint.ts';

const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Exit status: 0 nothing to mend, 1 otherwise. */
async function run({ config }: { readonly config: string }): Promise<number> {
  const sources = await readConfiguration(config);
  const findings = await lintSchemas(sources);
  const schemas = sources.length === 1 ? '1 schema' : `${sources.length} schemas`;
  if (findings.length === 0) {
    process.stdout.write(`${schemas}, no findings.\n`);
    return 0;
  }
  complain(`${schemas}. Findings: ${findings.length}\n`);
  for (const finding of findings) complain(`${describe(finding)}\n`);
  return 1;
}

await new Command('schema:lint')
  .description(
    'Checks the schemas of the subgraphs against the rules of the graph; tools/README.md lists them.',
  )
  .option('--config <file>', "configuration in rover's format", 'supergraph.yaml')
  .action(async (options: { readonly config: string }) => {
    try {
      process.exitCode = await run(options);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      complain(error.message);
      process.exitCode = 2;
    }
  })
  .parseAsync();
