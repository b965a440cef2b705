// Creates a new domain with everything that it needs to start, and adds it to every list of domains.
import { join } from 'node:path';
import { runCommand, say } from '../../command/command.ts';
import { place } from './place.ts';
import { type Plan, planDomain } from './plan.ts';
import { Refusal } from './refusal.ts';
import { runStep, stepsFor } from './steps.ts';

const repository = join(import.meta.dirname, '../../../..');
const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

function describe({ names, port, created, changed }: Plan): void {
  say(`${names.domain}: ${names.Entity} on port ${port}, in a database of its own.`);
  for (const { path } of created) say(`  new      ${path}`);
  for (const { path } of changed) say(`  changed  ${path}`);
}

const nextSteps = ({ domain, Entity }: Plan['names']): string => `
${domain} is a part of the graph. \`npm start\` serves it; an ADMIN may read and write it.

  npm run check
  npx vitest run subgraphs/${domain} tests/matrix

What is yours to say now: in subgraphs/${domain}/schema.graphql what ${Entity} stands for, its fields, and by @tag whom they are for beside
the shop itself; in drizzle/${domain}/src/tables.ts its columns (then \`npm run migration -- ${domain} <what>\`); in
subgraphs/staff/src/domain/roles.ts which roles besides ADMIN hold ${domain}:read and ${domain}:write.
docs/tutorial-new-domain.md goes on from here to a field on another domain's type.`;

async function create(plan: Plan): Promise<void> {
  const begin = performance.now();
  // Ctrl+C ends the step that runs, which then is undone with all the others.
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const placed = await place(repository, plan);
  say(`  wrote ${plan.created.length} files, changed ${plan.changed.length}`);
  try {
    for (const step of stepsFor(plan.names.domain)) {
      const started = performance.now();
      await runStep(step, repository, stopped.signal);
      say(`  ${step.title} (${seconds(started)})`);
    }
  } catch (error) {
    await placed.undo();
    if (error instanceof Refusal) throw new Refusal(`${error.message}\nEverything is as it was before.`);
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  say(`  done in ${seconds(begin)}`);
  say(nextSteps(plan.names));
}

await runCommand({
  name: 'new:subgraph',
  purpose:
    'Makes a new domain: database, tables with their first migration, schema, resolvers, tests, README, and its line in every list of domains.',
  declare: (command) =>
    command
      .argument('<name>', 'of the domain: lower-case letters only, usually a plural, for example warranties')
      .option('--entity <Name>', 'its first type, for example Warranty (default: the singular of the name)')
      .option('--dry-run', 'tell which files would be new and which would change, and write nothing', false)
      .addHelpText(
        'after',
        `
Runs npm install, codegen, compose, documents and schema:reference afterwards. Nothing is half done: when a step fails, all is as it was before.
The new scopes <name>:read and <name>:write are an ADMIN's until roles.ts gives them to others.`,
      ),
  async run(name: string, options: { readonly entity?: string; readonly dryRun: boolean }) {
    const plan = await planDomain(repository, name, options.entity);
    if (options.dryRun) describe(plan);
    else await create(plan);
  },
});
