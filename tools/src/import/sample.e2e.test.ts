// Runs the commands of the README's "Start with your own data" in a new shop and compares the output with the printed
// table.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openSubgraphs } from '@kawa/embedded';
import { createLog } from '@kawa/log';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** The code blocks of a section of the README, by their language. */
async function blocksOf(title: string, language: string): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const section = readme.split(/^## /mu).find((text) => text.startsWith(`${title}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

const words = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u));

test('the sample folder of the README goes in as printed, and its orders are worth what their lines say', async () => {
  const [command = ''] =
    (await blocksOf('Start with your own data', 'sh')).join('').match(/^.*import -- .*$/mu) ?? [];
  const [printed = ''] = await blocksOf('Start with your own data', 'text');
  expect(command).toBe('SEED=none npm run import -- docs/import-sample');
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-sample-'));
  try {
    const env = { ...process.env, DATA_DIR: dataDir };
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', command.replace('npm run', 'npm run --silent')],
      {
        cwd: root,
        env,
      },
    );
    expect(words(stdout)).toEqual(words(printed));
    const log = createLog({ name: 'test', level: 'silent' });
    const opened = await openSubgraphs({ env: { DATA_DIR: dataDir, SEED: 'none' }, caller: 'tools', log });
    try {
      const answer = await opened.subgraphs['orders']?.execute({
        query: '{ orderStats { orders lines net { amount } } }',
        variables: {},
        requestId: 'test',
        signal: AbortSignal.timeout(10_000),
      });
      // 24 x 9.40 x 0.9 = 203.04, 6 x 9.40 = 56.40; 10 x 11.90 x 0.875 = 104.125, half up 104.13, and 64.00; 16.40.
      expect(answer?.data).toEqual({ orderStats: { orders: 3, lines: 7, net: [{ amount: '443.97' }] } });
    } finally {
      await opened.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
