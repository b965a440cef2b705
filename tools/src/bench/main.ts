// Runs the bench. Whatever happens, everything that was started is ended, the last first.
import { resolve } from 'node:path';
import { createLog } from '@kawa/log';
import { complain, runCommand, say } from '../command/command.ts';
import { benchCommand, benchOptionsOf, type Parsed } from './options.ts';

/** Far above a long run: whatever hangs, the bench does not. */
const END_AFTER_MS = 3_600_000;

async function run(parsed: Parsed): Promise<void> {
  const options = benchOptionsOf(parsed);
  const { runBench } = await import('./bench.ts');
  const undo: (() => Promise<void>)[] = [];
  let givenUp = false;
  const stop = async (): Promise<void> => {
    for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end();
  };
  const running = runBench(options, {
    dataDir: resolve(process.env['DATA_DIR'] ?? '.data/bench'),
    env: process.env,
    log: createLog({ name: 'bench', level: 'warn' }),
    say: complain,
    onStarted(end) {
      undo.push(end);
      if (givenUp) throw new Error('stopped');
    },
    endStarted: stop,
  });
  const giveUp = (status: number, why: string) => () => {
    givenUp = true;
    complain(why);
    // What is just starting has to be there before it can be ended.
    void Promise.allSettled([stop(), running])
      .then(stop)
      .finally(() => process.exit(status));
  };
  process.once('SIGINT', giveUp(130, 'stopping'));
  process.once('SIGTERM', giveUp(143, 'stopping'));
  setTimeout(giveUp(1, 'The bench took more than an hour; it is stopped.'), END_AFTER_MS).unref();
  try {
    say(`\n${await running}`);
  } catch (error) {
    // What was under way fails when everything ends; that is reported already.
    if (givenUp) await new Promise(() => {});
    throw error;
  } finally {
    await stop();
  }
}

await runCommand({ ...benchCommand, run });
