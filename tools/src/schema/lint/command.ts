import { type CommandSpec, complain, say } from '../../command/command.ts';
import { readConfiguration } from '../compose/configuration.ts';
import { describe } from '../compose/report.ts';
import { lintSchemas } from './lint.ts';

/** Exit status: 0 nothing to mend, 1 otherwise. */
async function run({ config }: { readonly config: string }): Promise<number> {
  const sources = await readConfiguration(config);
  const findings = await lintSchemas(sources);
  const schemas = sources.length === 1 ? '1 schema' : `${sources.length} schemas`;
  if (findings.length === 0) {
    say(`${schemas}, no findings.`);
    return 0;
  }
  complain(`${schemas}. Findings: ${findings.length}\n`);
  for (const finding of findings) complain(`${describe(finding)}\n`);
  return 1;
}

export const schemaLint: CommandSpec = {
  name: 'schema:lint',
  purpose: 'Checks the schemas of the subgraphs against the rules of the graph; tools/README.md lists them.',
  declare: (command) =>
    command.option('--config <file>', "configuration in rover's format", 'supergraph.yaml'),
  failed: 2,
  run,
};
