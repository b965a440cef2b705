// Runs `npm run services` on free ports, so that tests can run in parallel. Only tests start it.
import { runMain } from '@kawa/env';
import { startServices } from '@kawa/embedded';
import { runUntilSignal } from '@kawa/embedded/run-until-signal';
import { createLog } from '@kawa/log';

await runMain(() =>
  runUntilSignal((signal) =>
    startServices({
      signal,
      dataDir: process.argv[2] ?? '',
      port: 0,
      subgraphPorts: 'free',
      seed: process.argv[3] === 'coffee' ? 'coffee' : 'none',
      log: createLog({ name: 'services', level: 'fatal' }),
      env: { ...process.env, LOG_LEVEL: 'fatal' },
      onProgress: (step) => process.stdout.write(`  ${step}\n`),
    }),
  ),
);
