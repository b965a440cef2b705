// Finds GraphiQL's files. When the router runs from sources, esbuild bundles them at the first request, because GraphiQL 5
// is published as modules only. The result is cached in node_modules. In a bundle, files.bundled.ts replaces this file.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { graphiqlScript } from './graphiql.ts';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache/graphiql');

/** Monaco runs each language in its own worker. */
const workers = {
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** `npm run build` copies them by these names. */
export const graphiqlFiles = [
  'graphiql.js',
  'graphiql.css',
  'editor.worker.js',
  'json.worker.js',
  'graphql.worker.js',
] as const;

export type GraphiqlFile = (typeof graphiqlFiles)[number];

/** The bundle depends on the versions of packages and on our script. */
async function versionOfBundle(): Promise<string> {
  const lockfile = await readFile(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(graphiqlScript).update(lockfile);
  return hash.digest('hex').slice(0, 16);
}

/** Writes the five files into `folder`: about two seconds. */
async function bundle(folder: string): Promise<void> {
  const { build } = await import('esbuild');
  const common = {
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    // The icons of the editor are a font. Inside the style, they need no request and no separate file.
    loader: { '.ttf': 'dataurl' },
    legalComments: 'none',
    logLevel: 'error',
  } as const;
  await Promise.all([
    build({
      ...common,
      stdin: { contents: graphiqlScript, resolveDir: import.meta.dirname, sourcefile: 'graphiql.js' },
      entryNames: 'graphiql',
    }),
    build({
      ...common,
      entryPoints: Object.fromEntries(
        Object.entries(workers).map(([name, module]) => [name, require.resolve(module)]),
      ),
    }),
  ]);
}

/** The folder with the files. Two processes may bundle at once: the first to finish gives its folder the name. */
async function bundledFolder(): Promise<string> {
  const folder = join(cache, await versionOfBundle());
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(dirname(draft), { recursive: true });
  await bundle(draft);
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

let folder: Promise<string> | undefined;

/** The path of a file of GraphiQL. After a failure, the next request tries again. */
export async function placeOf(name: GraphiqlFile): Promise<string> {
  folder ??= bundledFolder();
  try {
    return join(await folder, name);
  } catch (error) {
    folder = undefined;
    throw error;
  }
}
