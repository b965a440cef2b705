// Writes docs/schema/ from the supergraph: the reference of the API and the picture of the graph.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError, parse } from 'graphql';
import { type CommandSpec, complain, say } from '../../command/command.ts';
import { readApiSchema } from '../documents/read.ts';
import { readFacts } from './facts.ts';
import { referencePages } from './pages.ts';
import { graphPicture } from './picture.ts';

interface Options {
  readonly supergraph: string;
  readonly output: string;
  readonly check: boolean;
}

/** Exit status: 0 when every page is up to date, 1 otherwise. */
async function run({ supergraph, output, check }: Options): Promise<number> {
  const schema = await readApiSchema(supergraph);
  const document = parse(await readFile(supergraph, 'utf8'));
  const facts = readFacts(document);
  const files = new Map([...referencePages(schema, facts), ['graph.svg', graphPicture(document, facts)]]);
  if (!check) await mkdir(output, { recursive: true });
  let stale = 0;
  for (const [name, text] of files) {
    const file = join(output, name);
    if (text === (await readFile(file, 'utf8').catch(() => undefined))) continue;
    stale += 1;
    if (!check) await writeFile(file, text);
  }
  // Pages of kinds that the schema no longer has.
  const found = await readdir(output).catch(() => []);
  for (const name of found.filter((file) => file.endsWith('.md') && !files.has(file))) {
    stale += 1;
    if (!check) await rm(join(output, name));
  }
  if (check && stale > 0) {
    complain(`${output} is stale (${stale} files): run \`npm run schema:reference\` and commit the result.`);
    return 1;
  }
  say(
    stale === 0
      ? `The ${files.size} files of ${output} are up to date.`
      : `Wrote ${stale} files of ${output}.`,
  );
  return 0;
}

/** Runs it; a mistake in the supergraph is reported by file and line. */
async function runByLine(options: Options): Promise<number> {
  try {
    return await run(options);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Error(`${options.supergraph}:${error.locations?.[0]?.line ?? 1}: ${error.message}`, {
      cause: error,
    });
  }
}

export const schemaReference: CommandSpec = {
  name: 'schema:reference',
  purpose:
    'Writes the reference of the schema that clients see, one page per kind of type, and the picture of the graph.',
  declare: (command) =>
    command
      .option('--supergraph <file>', 'the supergraph to describe', 'router/supergraph.graphql')
      .option('--output <folder>', 'where to write; other *.md files there are removed', 'docs/schema')
      .option('--check', 'write nothing; fail when a file is out of date', false),
  run: runByLine,
};
