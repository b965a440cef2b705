// Checks all that is made of the schemas in one process: five commands share what each would load by itself.
import { type CommandSpec, runAndTell } from '../../command/command.ts';
import { codegen } from '../codegen/command.ts';
import { compose } from '../compose/command.ts';
import { documents } from '../documents/command.ts';
import { schemaLint } from '../lint/command.ts';
import { schemaReference } from '../reference/command.ts';

const checks: readonly (readonly [CommandSpec, readonly string[]])[] = [
  [codegen, ['--check']],
  [compose, ['--check']],
  [documents, ['--check']],
  [schemaReference, ['--check']],
  [schemaLint, []],
];

/** Runs every check, whatever the ones before it found. Exit status: 0 when all have nothing to tell, 1 otherwise. */
async function run(): Promise<number> {
  let failed = 0;
  for (const [spec, args] of checks) {
    const { status } = await runAndTell(spec, args, {});
    if (status !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

export const checkGraph: CommandSpec = {
  name: 'check:graph',
  purpose:
    "Checks that all that is made of the schemas is up to date (the resolvers' types and maps, the supergraph and its contracts, the storefront's documents, the reference), and that the schemas follow the rules of the graph.",
  run,
};
