// Reads the two sides of the comparison: the working tree, and the base, which is a commit or a file.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError, readConfiguration } from '../../compose/configuration.ts';
import { CannotJudge } from '../cannot-judge.ts';
import type { Base, Side } from '../judge.ts';
import type { TextFile } from '../operations/manifests.ts';
import { chosen, chosenByDefault } from './choose.ts';
import { listAt, readAt } from './git.ts';

export interface Where {
  /** In rover's format: supergraph.yaml. */
  readonly config: string;
  /** Folders of `<client>-<version>.json`. */
  readonly manifests: readonly string[];
}

/** Where programs of the repository that call a subgraph past the router stand. */
const PROGRAMS =
  /^(?:subgraphs\/[^/]+\/src\/peers|router\/src|embedded\/src|tools\/src(?!\/schema[-/]check))\/.*\.ts$/u;
const TESTS = /\.test\.ts$|\/testing(?:\/|\.ts$)|\/generated\//u;
const programRoots = ['subgraphs', 'router/src', 'embedded/src', 'tools/src'];
const isProgram = (file: string): boolean => PROGRAMS.test(file) && !TESTS.test(file);

const configured = async <T>(reading: Promise<T>, of: string): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CannotJudge(`${error.message}${of}`);
    throw error;
  }
};

export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new CannotJudge(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  });
}

const readAll = (files: readonly string[]): Promise<TextFile[]> =>
  Promise.all(files.map(async (file) => ({ file, text: await readText(file) })));

/** The files below a folder, by their path from the working directory; none when it is not there. */
async function filesBelow(folder: string, isDeep: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: isDeep }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export async function readWorkingTree({ config, manifests }: Where): Promise<Side> {
  const sources = await configured(readConfiguration(config), '');
  const files = (await Promise.all(manifests.map((folder) => filesBelow(folder, false)))).flat();
  return {
    sources,
    manifests: await readAll(files.filter((file) => file.endsWith('.json'))),
    programs: async () =>
      readAll(
        (await Promise.all(programRoots.map((root) => filesBelow(root, true)))).flat().filter(isProgram),
      ),
  };
}

async function readCommit(commit: string, label: string, { config, manifests }: Where): Promise<Side> {
  const of = ` at ${label}`;
  const files = await listAt(commit);
  if (!files.includes(join(config))) {
    throw new CannotJudge(`${config} does not exist at ${label}: there was no graph yet. Name a later base.`);
  }
  const folders = manifests.map((folder) => join(folder, '/'));
  const wanted = files.filter(
    (file) =>
      file.endsWith('.json') &&
      folders.some((folder) => file.startsWith(folder) && !file.slice(folder.length).includes('/')),
  );
  const schemas = files.filter((file) => /\.(?:graphqls?|gql)$/u.test(file));
  const texts = await readAt(commit, [join(config), ...schemas, ...wanted]);
  const read = (file: string): Promise<string> => {
    const text = texts.get(join(file));
    return text === undefined
      ? Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT' }))
      : Promise.resolve(text);
  };
  return {
    sources: await configured(readConfiguration(config, read), of),
    manifests: wanted.map((file) => ({ file, text: texts.get(file) ?? '' })),
    programs: async () =>
      [...(await readAt(commit, files.filter(isProgram)))].map(([file, text]) => ({
        file,
        text: text ?? '',
      })),
  };
}

export const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() === true;

/** The base that `name` means, a file before a commit; by default what the change began from. */
export async function readBase(name: string | undefined, where: Where): Promise<Base> {
  if (name !== undefined && (await isFile(name))) {
    if (!/\.ya?ml$/u.test(name))
      return { label: name, supergraph: { file: name, text: await readText(name) } };
    const sources = await configured(readConfiguration(name), '');
    return { label: name, side: { sources, manifests: [], programs: () => Promise.resolve([]) } };
  }
  const watched = [where.config, '*.graphql', ...where.manifests];
  const { commit, label } = await (name === undefined ? chosenByDefault(watched) : chosen(name));
  return { label, commit, side: await readCommit(commit, label, where) };
}
