// `npm run build`: bundles what is deployed, each into a `dist/` that runs by Node alone.
import { join, relative, sep } from 'node:path';
import { Command } from 'commander';
import { BuildError, bundle } from './bundle.ts';
import { type Deployable, deployables, root } from './deployables.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const MEGABYTE = 1_000_000;

/** The named ones; without names the one whose workspace this is, and all of them anywhere else. */
function choose(names: readonly string[]): readonly Deployable[] {
  if (names.length > 0) return names.map(find);
  const here = relative(root, process.cwd()).split(sep).join('/');
  const own = deployables.filter(({ workspace }) => workspace === here);
  return own.length > 0 ? own : deployables;
}

function find(name: string): Deployable {
  const found = deployables.find(({ workspace }) => workspace === name.replace(/\/+$/u, ''));
  if (found !== undefined) return found;
  const known = deployables.map(({ workspace }) => workspace).join(', ');
  throw new BuildError(`There is no ${name} to build; there are ${known}.`);
}

async function run(names: readonly string[], output: string | undefined): Promise<void> {
  for (const deployable of choose(names)) {
    const { workspace } = deployable;
    const folder = output === undefined ? join(root, workspace, 'dist') : join(output, workspace);
    const { programBytes } = await bundle(deployable, folder);
    say(`${workspace}: ${(programBytes / MEGABYTE).toFixed(1)} MB in ${relative(process.cwd(), folder)}`);
  }
}

await new Command('build')
  .description(
    'Bundles the subgraphs, the router and the seed: each becomes a folder that Node runs without node_modules.',
  )
  .argument('[workspaces...]', 'for example router or subgraphs/orders; default: the current one, or all')
  .option('--output <folder>', "output folder for <workspace>/, instead of each workspace's own dist/")
  .action(async (names: string[], { output }: { output?: string }) => {
    try {
      await run(names, output);
    } catch (error) {
      // esbuild has told its own findings, with the line.
      if (error instanceof BuildError) complain(error.message);
      else if (!(error instanceof Error && 'errors' in error)) throw error;
      process.exitCode = 1;
    }
  })
  .parseAsync();
