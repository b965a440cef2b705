// Bundles one deployable into a folder that Node runs without node_modules, and refuses bundles that would fail at run
// time.
import { cp, rm, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { patchedFiles } from '@kawa/postgres/driver-patch';
import { build, type Metafile } from 'esbuild';
import { type Deployable, domains, root } from './deployables.ts';
import { standIns } from './stand-ins.ts';

/** CommonJS packages require Node's modules; a bundle of ES modules has no `require` of its own. */
const banner =
  "import { createRequire as createRequireOfBundle } from 'node:module';\n" +
  'const require = createRequireOfBundle(import.meta.url);';

/** Packages that their users look for in a `try` and do without. */
const optional = new Set(['encoding']);

export class BuildError extends Error {}

export interface Bundle {
  readonly folder: string;
  /** Of the programs, without their source maps. */
  readonly programBytes: number;
}

/** Bundles a deployable into `folder`, which is emptied first. */
export async function bundle({ workspace, programs, files }: Deployable, folder: string): Promise<Bundle> {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: programs.map((program) => ({
      in: join(workspace, program),
      out: basename(outputOf(program), '.mjs'),
    })),
    outdir: join(folder, 'src'),
    // .mjs: Node need not look for a package.json that says what the file is.
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: banner },
    define: { KAWA_DOMAINS: JSON.stringify(domains) },
    plugins: [standIns],
    loader: { '.node': 'copy' },
    // Unminified, so that a stack says something without the map; `node --enable-source-maps` reads it.
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  const problems = problemsOf(metafile);
  if (problems.length > 0)
    throw new BuildError(
      `${workspace} cannot be bundled:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  for (const { from, to } of files)
    await copy(typeof from === 'string' ? from : await from(), join(folder, to));
  const sizes = await Promise.all(programs.map(async (program) => stat(join(folder, outputOf(program)))));
  return { folder, programBytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

/** The place of a program in its bundle. A command has the name of its folder there. */
export const outputOf = (program: string): string =>
  program.replace(/^src\/(?:.+\/)?([^/]+)\/main\.ts$/u, 'src/$1.ts').replace(/\.ts$/u, '.mjs');

async function copy(from: string, to: string): Promise<void> {
  try {
    // The snapshots of the tables are for writing the next migration.
    await cp(from, to, { recursive: true, filter: (path) => !basename(path).endsWith('_snapshot.json') });
  } catch (error) {
    throw new BuildError(`${from} cannot be copied into the bundle.`, { cause: error });
  }
}

/** What would break at run time, though it bundles. */
export function problemsOf({ inputs, outputs }: Metafile): string[] {
  const packages = Object.values(outputs)
    .flatMap((output) => output.imports)
    // A path from the program itself leads to what is copied beside it.
    .filter(
      ({ external, path }) => external && !path.startsWith('./') && !isBuiltin(path) && !optional.has(path),
    )
    .map(({ path }) => `it would look for the package ${path} at run time`);
  const graphql = new Map<string, string>();
  const twice = Object.keys(inputs).flatMap((path) => {
    const module = /^(?:.*\/)?node_modules\/graphql\/(.*)\.m?js$/u.exec(path)?.[1];
    if (module === undefined) return [];
    const other = graphql.get(module);
    graphql.set(module, path);
    // graphql refuses the schema of another copy of itself; the same module as ES module and CommonJS is another copy.
    return other === undefined ? [] : [`it contains graphql twice: ${other} and ${path}`];
  });
  const driver = Object.keys(inputs).filter((path) => path.includes('node_modules/postgres/'));
  const unpatched = patchedFiles
    .filter((name) => driver.length > 0 && !driver.some((path) => path.endsWith(`/postgres/src/${name}`)))
    .map((name) => `it contains the postgres driver without Kawa's changes to ${name}`);
  return [...new Set(packages), ...twice.slice(0, 1), ...unpatched];
}
