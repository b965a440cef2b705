// Writes the manifest and the types of a client's operations.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CommandSpec, complain, say } from '../../command/command.ts';
import { readDocuments } from './read.ts';
import {
  generateClient,
  generateNodes,
  generatePossibleTypes,
  generateStrings,
  generateTypes,
} from './types.ts';

interface Options {
  readonly client: string;
  readonly schema: string;
  readonly check: boolean;
}

/** Exit status: 0 when all files are up to date, 1 otherwise. */
async function run({ client, schema, check }: Options): Promise<number> {
  const documents = await readDocuments(join(client, 'operations'), schema);
  const { name, version } = JSON.parse(await readFile(join(client, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const operations = documents.operations.map(({ id, name: operation, type, body }) => ({
    id,
    name: operation,
    type,
    body,
  }));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  const app = name.replace(/^@[^/]+\//u, '');
  const wanted = [
    [join(client, `manifests/${app}-${version}.json`), `${JSON.stringify(manifest, null, 2)}\n`],
    [join(client, 'src/generated/client.ts'), await generateClient(app, version)],
    [join(client, 'src/generated/documents.ts'), await generateTypes(documents)],
    [join(client, 'src/generated/nodes.ts'), await generateNodes(documents)],
    [join(client, 'src/generated/possible-types.ts'), await generatePossibleTypes(documents)],
    [join(client, 'src/generated/strings.ts'), await generateStrings(documents)],
  ] as const;
  let stale = 0;
  for (const [file, text] of wanted) {
    if (text === (await readFile(file, 'utf8').catch(() => undefined))) continue;
    stale += 1;
    if (check) complain(`${file} is stale: run \`npm run documents\` and commit the result.`);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      say(`wrote ${file}`);
    }
  }
  if (check && stale > 0) return 1;
  say(`${operations.length} operations of ${app} ${version} are in its manifest.`);
  return 0;
}

export const documents: CommandSpec = {
  name: 'documents',
  purpose: "Writes a client's manifest of persisted documents, and its typed documents, from its operations.",
  declare: (command) =>
    command
      .option(
        '--client <folder>',
        'folder with operations/*.graphql and a package.json with the version',
        'storefront',
      )
      .option(
        '--schema <file>',
        'the schema to check operations with: the API of a contract, or a supergraph',
        'router/contracts/public.graphql',
      )
      .option('--check', 'write nothing; fail if a file is out of date', false)
      .addHelpText(
        'after',
        "\nEach version of the client has its own manifest: raise the version in package.json before a release,\nand keep the manifests of all versions that people still use: the router serves them all.\nThe generated files import ../persisted-document.ts and ../typed-document-string.ts: copy the storefront's for another client.",
      ),
  run,
};
