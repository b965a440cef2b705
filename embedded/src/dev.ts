// `npm run dev`: `npm start`, started again when a source changes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runMain } from '@kawa/env';
import { root } from './domains.ts';

const help = `Starts Kawa as npm start does, and restarts it when a source changes.

  npm run dev

It watches subgraphs/, router/src, embedded/src and packages/. Variables are those of npm start: npm start -- --help
`;

const watched = ['subgraphs', 'router/src', 'embedded/src', 'packages'];

await runMain(async () => {
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=32',
      '--max-old-space-size=512',
      ...watched.map((folder) => `--watch-path=${folder}`),
      'embedded/src/main.ts',
    ],
    { cwd: root, stdio: 'inherit' },
  );
  // Ctrl+C reaches the child too, as the terminal's own.
  process.on('SIGINT', () => undefined).once('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 0;
}, help);
