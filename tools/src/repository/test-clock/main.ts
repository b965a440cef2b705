// Runs the tests with a changed clock. A test that mixes the time of a fixture with the real one passes until a certain
// day.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runCommand, say } from '../../command/command.ts';

/** A month, years, and a leap day that begins while the tests run. */
const moments = ['+30d', '+2y', '2028-02-28 23:55:00'];

/** Always an offset: a time would begin again with each process. */
function offsetOf(moment: string): string {
  if (!/^\d/u.test(moment)) return moment;
  const time = Date.parse(`${moment.replace(' ', 'T')}Z`);
  if (Number.isNaN(time))
    throw new Error(`"${moment}" is neither an offset like +30d nor a time like 2028-02-28 23:55:00.`);
  const seconds = Math.round((time - Date.now()) / 1_000);
  return `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}`;
}

/** Runs vitest at `moment`; its exit status. */
async function testAt(moment: string, args: readonly string[]): Promise<number> {
  say(`\n== the clock at ${moment}`);
  const child = spawn('faketime', ['-f', offsetOf(moment), 'vitest', 'run', ...args], {
    stdio: 'inherit',
    // Deadlines inside Node are of the monotonic clock, which no one sets.
    env: { ...process.env, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
  });
  child.once('error', () => undefined);
  const [code] = (await once(child, 'exit').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error('faketime is missing; install it (on Debian: apt-get install faketime).');
    throw error;
  })) as [number | null];
  return code ?? 1;
}

/** Exit status: 0 when the tests pass at every moment, 1 otherwise. */
async function run(args: readonly string[], { at }: { readonly at: readonly string[] }): Promise<number> {
  const failed: string[] = [];
  for (const moment of at) if ((await testAt(moment, args)) !== 0) failed.push(moment);
  say(failed.length === 0 ? `\nthe tests pass at ${at.join(', ')}` : `\ntests fail at ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

await runCommand({
  name: 'test:clock',
  purpose: 'Runs the tests with a changed clock: 30 days and 2 years ahead, and over 29 February 2028.',
  declare: (command) =>
    command
      .option(
        '--at <moment...>',
        'only this one: an offset like +30d or +2y, or a time in UTC like "2028-02-28 23:55:00"',
        moments,
      )
      .argument('[vitest...]', 'arguments for vitest, after --; for example --project db subgraphs/customers')
      .addHelpText(
        'after',
        `
It needs faketime, which stops the timers of Postgres: tests that wait for statement_timeout or lock_timeout are skipped.`,
      ),
  run,
});
