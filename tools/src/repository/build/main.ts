// Bundles each deployable into a `dist/` that Node runs alone.
import { join, relative, sep } from 'node:path';
import { runCommand, say } from '../../command/command.ts';
import { BuildError, bundle } from './bundle.ts';
import { type Deployable, deployables, root } from './deployables.ts';

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

async function run(names: readonly string[], { output }: { readonly output?: string }): Promise<number> {
  try {
    await bundleAll(choose(names), output);
    return 0;
  } catch (error) {
    // esbuild has printed its own findings, with the line.
    if (error instanceof Error && 'errors' in error) return 1;
    throw error;
  }
}

async function bundleAll(chosen: readonly Deployable[], output: string | undefined): Promise<void> {
  for (const deployable of chosen) {
    const { workspace } = deployable;
    const folder = output === undefined ? join(root, workspace, 'dist') : join(output, workspace);
    const { programBytes } = await bundle(deployable, folder);
    say(`${workspace}: ${(programBytes / MEGABYTE).toFixed(1)} MB in ${relative(process.cwd(), folder)}`);
  }
}

await runCommand({
  name: 'build',
  purpose:
    'Bundles the subgraphs, the router and the seed: each becomes a folder that Node runs without node_modules.',
  declare: (command) =>
    command
      .argument('[workspaces...]', 'for example router or subgraphs/orders; default: the current one, or all')
      .option('--output <folder>', "output folder for <workspace>/, instead of each workspace's own dist/"),
  run,
});
