// `npm run bench`: parses, runs, prints; whatever happens, what was started is ended, last first.
import { resolve } from 'node:path';
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { readOptions } from './options.ts';

/** Far above a long run: whatever hangs, the bench does not. */
const END_AFTER_MS = 3_600_000;

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
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
    say: (text) => process.stderr.write(`${text}\n`),
    onStarted(end) {
      undo.push(end);
      if (givenUp) throw new Error('stopped');
    },
    endStarted: stop,
  });
  const giveUp = (status: number, why: string) => () => {
    givenUp = true;
    process.stderr.write(`${why}\n`);
    // What is just starting has to be there before it can be ended.
    void Promise.allSettled([stop(), running])
      .then(stop)
      .finally(() => process.exit(status));
  };
  process.once('SIGINT', giveUp(130, 'stopping'));
  process.once('SIGTERM', giveUp(143, 'stopping'));
  setTimeout(giveUp(1, 'The bench took more than an hour; it is stopped.'), END_AFTER_MS).unref();
  try {
    process.stdout.write(`\n${await running}\n`);
  } catch (error) {
    // What was under way fails when everything ends; that is told already.
    if (givenUp) await new Promise(() => {});
    throw error;
  } finally {
    await stop();
  }
});
