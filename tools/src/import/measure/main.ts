// Measures the import at full size. It is not a test, because a time is true of one machine only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSubgraphs } from '@kawa/embedded';
import { createLog } from '@kawa/log';
import { runCommand } from '../../command/command.ts';
import { type Expected, FULL_SIZE, generateExport } from '../generated-export.ts';

const MB = 1_000_000;
/** As in the `import` script of package.json. */
const OPTIONS = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=16',
  '--max-old-space-size=256',
];

/** The most memory that the process has had so far, as Linux counts it. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) * 1_024;
}

async function run(name: string, folder: string, dataDir: string): Promise<void> {
  const began = performance.now();
  const command = resolve(import.meta.dirname, '../main.ts');
  const child = spawn(process.execPath, [...OPTIONS, command, folder], {
    env: { PATH: '/usr/bin:/bin', DATA_DIR: dataDir, SEED: 'none' },
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  let peak = 0;
  let cpu = '';
  const timer = setInterval(() => {
    void peakOf(child.pid ?? 0).then((bytes) => (peak = Math.max(peak, bytes)));
    void readFile(`/proc/${child.pid ?? 0}/stat`, 'utf8').then(
      (stat) => {
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        cpu = `${((Number(fields[11]) + Number(fields[12])) / 100).toFixed(1)} s`;
      },
      () => {},
    );
  }, 250);
  await once(child, 'close');
  clearInterval(timer);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(
    `${name}: ${seconds} s, CPU of the importer ${cpu}, peak ${(peak / MB).toFixed(0)} MB, status ${child.exitCode ?? '?'}\n\n`,
  );
}

/** What the shop says of its orders, beside what was generated. */
async function compare(expected: Expected, dataDir: string): Promise<void> {
  const log = createLog({ name: 'measure', level: 'silent' });
  const opened = await openSubgraphs({ env: { DATA_DIR: dataDir, SEED: 'none' }, caller: 'tools', log });
  try {
    const answer = await opened.subgraphs['orders']?.execute({
      query: '{ orderStats { orders lines units gross { minorUnits } net { minorUnits } } }',
      variables: {},
      requestId: 'measure',
      signal: AbortSignal.timeout(10_000),
    });
    const { orders, lines, units, grossMinor, netMinor } = expected;
    process.stdout.write(`generated: ${[orders, lines, units, grossMinor, netMinor].join(' ')}\n`);
    process.stdout.write(`imported:  ${JSON.stringify(answer?.data)}\n`);
  } finally {
    await opened.close();
  }
}

async function measure(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'kawa-measure-'));
  try {
    await mkdir(join(root, 'export'));
    const expected = await generateExport(join(root, 'export'), FULL_SIZE);
    process.stdout.write(
      `${JSON.stringify(expected, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`,
    );
    const folder = join(root, 'export');
    const dataDir = join(root, 'data');
    await run('first', folder, dataDir);
    await run('second', folder, dataDir);
    await compare(expected, dataDir);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

await runCommand({
  name: 'import:measure',
  purpose:
    'Imports a generated export of full size twice into a shop of its own, and prints the time and memory of each run.',
  run: measure,
});
