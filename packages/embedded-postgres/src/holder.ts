// A process that owns an embedded Postgres until its standard input ends. Only tests start it.
import { startPostgres } from './launcher.ts';
import { silent } from './testing.ts';

const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', log: silent });
process.stdout.write(`${JSON.stringify(postgres)}\n`);
process.stdin.resume();
process.stdin.once('end', () => void postgres.stop());
