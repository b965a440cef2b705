// Creates the first ADMIN of a shop, because only an ADMIN can appoint another.
import { randomBytes, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openSubgraphs } from '@kawa/embedded/commands';
import { createLog } from '@kawa/log';
import type { Peer } from '@kawa/subgraph';
import { runCommand, say } from '../../command/command.ts';

interface Options {
  readonly email?: string;
  readonly name?: string;
  readonly passwordStdin?: boolean;
}

/** 144 bits as 24 letters and digits of base64url. */
const GENERATED_BYTES = 18;

const IMPORT =
  'mutation CreateAdmin($records: [EmployeeRecordInput!]!) { importEmployees(records: $records) { status field reason } }';

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Error('There is no password on standard input.');
}

async function createAdmin(staff: Peer, admin: { email: string; name: string; password: string }) {
  const { signal } = new AbortController();
  const variables = { records: [{ ref: `create-admin-${randomUUID()}`, role: 'ADMIN', ...admin }] };
  const requestId = randomUUID();
  const { data, errors } = await staff.execute({ query: IMPORT, variables, requestId, signal });
  const [outcome] = (data?.['importEmployees'] ?? []) as { status: string; field: string; reason: string }[];
  if (outcome === undefined) throw new Error(errors?.[0]?.message ?? 'The staff subgraph did not answer.');
  if (outcome.status !== 'ADDED')
    throw new Error(`No account was created: ${outcome.field} ${outcome.reason}.`);
}

async function run({ email, name = email, passwordStdin = false }: Options): Promise<void> {
  if (email === undefined || name === undefined) throw new Error('--email is missing; see --help.');
  const given = passwordStdin ? await firstLine() : undefined;
  const password = given ?? randomBytes(GENERATED_BYTES).toString('base64url');
  const log = createLog({ name: 'create-admin', level: 'warn' });
  const open = await openSubgraphs({ env: process.env, log, caller: 'tools' });
  try {
    const { staff } = open.subgraphs;
    if (staff === undefined) throw new Error('There is no staff subgraph.');
    await createAdmin(staff, { email, name, password });
  } finally {
    await open.close();
  }
  say(`${email} is an ADMIN.`);
  if (given === undefined) say(`The password, not shown again: ${password}`);
}

await runCommand({
  name: 'create-admin',
  purpose: 'Creates an employee with the role ADMIN, who then appoints the others.',
  declare: (command) =>
    command
      .option('--email <address>', 'the name to sign in with (required)')
      .option('--name <name>', 'the name to display (default: the e-mail address)')
      .option(
        '--password-stdin',
        'read the password from the first line of standard input; otherwise one is created and printed once',
      )
      .addHelpText(
        'after',
        `
  npm run create-admin -- --email ada@shop.example --name "Ada Lovelace"
  npm run create-admin -- --email ada@shop.example --password-stdin < password.txt

There is no option for the password, because other users of the machine can read a command line.
Reaches the subgraphs over HTTP if CUSTOMERS_URL and the like are set, signed with SUBGRAPH_KEYS; otherwise it opens
the embedded databases of DATA_DIR (.data), whether or not the server is running.`,
      ),
  run,
});
