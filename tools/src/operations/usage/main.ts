// Shows the counted usage of the schema as tables or JSON, or writes it to a file for the schema check.
import { writeFile } from 'node:fs/promises';
import { readEnv, setting } from '@kawa/env';
import { readUsage } from '@kawa/usage';
import { runCommand, say } from '../../command/command.ts';
import { readApiSchema } from './api-schema.ts';
import { type Arguments, argumentsOf, type Options, usageCommand } from './arguments.ts';
import { openUsageDatabase } from './database.ts';
import { exportOf } from './export.ts';
import { findingsOf, ofClient } from './findings.ts';
import { jsonOf, tablesOf } from './report.ts';

const shape = {
  USAGE_DATABASE_URL: setting.postgresUrl.optional(),
  SUPERGRAPH: setting.text.default('router/supergraph.graphql'),
  DATA_DIR: setting.text.default('.data'),
  POSTGRES_PORT: setting.port.default(0),
};

async function show({ from, to, client, file, ...wanted }: Arguments): Promise<string> {
  const env = readEnv(shape, process.env);
  await using database = await openUsageDatabase(env);
  const recorded = await readUsage(database.url, { from, to });
  const usage = client === undefined ? recorded : ofClient(recorded, client);
  if (file !== undefined) {
    const exported = exportOf(usage);
    await writeFile(file, `${JSON.stringify(exported, null, 2)}\n`).catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${file} cannot be written (${error.code ?? error.message}).`);
    });
    return `${exported.operations.length} operations from ${from} to ${to} are in ${file}.`;
  }
  if (usage.operations.length === 0 && wanted.format === 'table') return nothing(from, to, client);
  const findings = findingsOf(usage, await readApiSchema(env.SUPERGRAPH));
  return wanted.format === 'json' ? jsonOf(findings, wanted.sections) : tablesOf(findings, wanted);
}

const nothing = (from: string, to: string, client: string | undefined): string =>
  `Nothing was counted${client === undefined ? '' : ` for the client ${client}`} from ${from} to ${to}. ` +
  'Start Kawa, or a router with USAGE_DATABASE_URL, send it requests, and try again; counts are written every 5 s.';

await runCommand({
  ...usageCommand,
  run: async (options: Options) => say(await show(argumentsOf(options, new Date()))),
});
