// Writes src/generated/ of every subgraph: types and map of its resolvers, from schema.graphql and src/resolvers/.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GraphQLError } from 'graphql';
import { type CommandSpec, complain, say } from '../../command/command.ts';
import { isKnownFresh, rememberFresh } from './freshness.ts';

interface Options {
  readonly subgraphs: string;
  readonly check: boolean;
}

/** The generated files, or the reason why there are none, with its file and line. */
async function generated(
  folder: string,
): Promise<{ readonly files: ReadonlyMap<string, string> } | { readonly problem: string }> {
  const schema = join(folder, 'schema.graphql');
  if (!existsSync(schema)) return { problem: `${schema} is missing.` };
  // Only now: the generators take longer to load than a check of what did not change.
  const { generatedFiles } = await import('./generated-files.ts');
  try {
    return { files: await generatedFiles(folder) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { problem: `${schema}:${error.locations?.[0]?.line ?? 1}: ${error.message}` };
    }
    return { problem: `${folder}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What is wrong with a subgraph's generated files, one line each; they are up to date afterwards, unless checking. */
async function bringUpToDate(folder: string, check: boolean): Promise<readonly string[]> {
  if (await isKnownFresh(folder)) return [];
  const fresh = await generated(folder);
  if ('problem' in fresh) return [fresh.problem];
  const problems: string[] = [];
  for (const [file, text] of fresh.files) {
    if (text === (await readFile(file, 'utf8').catch(() => undefined))) continue;
    if (check) {
      problems.push(`${file} is stale: run \`npm run codegen\` and commit the result.`);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    say(`wrote ${file}`);
  }
  if (problems.length === 0) await rememberFresh(folder);
  return problems;
}

/** Exit status: 0 when every file is up to date, 1 otherwise. */
async function run({ subgraphs, check }: Options): Promise<number> {
  const entries = await readdir(subgraphs, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    complain(`${subgraphs} cannot be read; run this from the root of the repository.`);
    return 1;
  }
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const problems: string[] = [];
  for (const name of names.sort()) {
    problems.push(...(await bringUpToDate(join(subgraphs, name), check)));
  }
  for (const problem of problems) complain(problem);
  if (problems.length === 0)
    say(
      `The resolvers of ${names.length === 1 ? '1 subgraph' : `${names.length} subgraphs`} are up to date.`,
    );
  return problems.length === 0 ? 0 : 1;
}

export const codegen: CommandSpec = {
  name: 'codegen',
  purpose:
    'Writes, for every subgraph, the types and the map of its resolvers, and what its schema.graphql repeats of others.',
  declare: (command) =>
    command
      .option('--subgraphs <folder>', 'where the subgraphs are', 'subgraphs')
      .option('--check', 'write nothing; fail when a file differs from what would be written', false),
  wrongUsage: 1,
  run,
};
