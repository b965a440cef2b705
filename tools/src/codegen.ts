// `npm run codegen`: resolver types of every subgraph from its schema.graphql, into src/generated/; `--check` only compares.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { GraphQLError } from 'graphql';
import { isKnownFresh, rememberFresh } from './codegen/freshness.ts';

interface Options {
  readonly subgraphs: string;
  readonly check: boolean;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** The text of the generated file, or the reason why there is none, with its file and line. */
async function generated(folder: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  const schema = join(folder, 'schema.graphql');
  if (!existsSync(schema)) return { problem: `${schema} is missing.` };
  // Only now: the generators take longer to load than a check of what did not change.
  const { generate } = await import('./codegen/generate.ts');
  try {
    return { text: await generate(folder) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { problem: `${schema}:${error.locations?.[0]?.line ?? 1}: ${error.message}` };
    }
    return { problem: `${folder}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What stands in the way of a subgraph's generated file, if anything does; it is up to date afterwards, unless checking. */
async function bringUpToDate(folder: string, check: boolean): Promise<string | undefined> {
  const file = join(folder, 'src/generated/resolvers.ts');
  if (await isKnownFresh(folder, file)) return undefined;
  const fresh = await generated(folder);
  if ('problem' in fresh) return fresh.problem;
  if (fresh.text !== (await readFile(file, 'utf8').catch(() => undefined))) {
    if (check) return `${file} is stale: run \`npm run codegen\` and commit the result.`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, fresh.text);
    say(`wrote ${file}`);
  }
  await rememberFresh(folder, file);
  return undefined;
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
    const problem = await bringUpToDate(join(subgraphs, name), check);
    if (problem !== undefined) problems.push(problem);
  }
  for (const problem of problems) complain(problem);
  if (problems.length === 0)
    say(
      `The resolver types of ${names.length === 1 ? '1 subgraph' : `${names.length} subgraphs`} are up to date.`,
    );
  return problems.length === 0 ? 0 : 1;
}

const command = new Command('codegen')
  .description('Writes the resolver types of every subgraph from its schema.graphql.')
  .option('--subgraphs <folder>', 'where the subgraphs are', 'subgraphs')
  .option('--check', 'write nothing; fail when a file differs from what its schema gives', false)
  .action(async (options: Options) => {
    process.exitCode = await run(options);
  });
await command.parseAsync();
