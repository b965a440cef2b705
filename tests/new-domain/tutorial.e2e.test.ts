// Follows docs/tutorial-new-domain.md word for word in a clone, block by block, and compares the last answer with the
// printed one.
import { type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneRepository, postGraphQL, type Clone } from '../kit/kit.ts';

const MINUTES = 60_000;
const ADDRESS = 'http://localhost:4000';

interface Block {
  readonly language: string;
  readonly text: string;
  /** The heading above it. */
  readonly step: string;
}

async function readBlocks(): Promise<readonly Block[]> {
  const page = await readFile(join(import.meta.dirname, '../../docs/tutorial-new-domain.md'), 'utf8');
  return page.split(/^## /mu).flatMap((section) => {
    const [step = ''] = section.split('\n');
    return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language = '', text = '']) => ({
      language,
      text,
      step,
    }));
  });
}

let clone: Clone;
let kawa: ChildProcess | undefined;
let stopped: Promise<unknown> | undefined;
beforeAll(async () => {
  clone = await cloneRepository();
}, 5 * MINUTES);
afterAll(async () => {
  if (kawa?.pid !== undefined) process.kill(-kawa.pid, 'SIGTERM');
  await stopped;
  await clone?.[Symbol.asyncDispose]();
}, MINUTES);

/** Runs the page's `npm start` on a free port; resolves with its URL when it is ready. */
function start(line: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  stopped = clone
    .shell(line, {
      env: { PORT: '0' },
      started(child) {
        kawa = child;
        child.stdout?.on('data', (text: string) => {
          const [, url] = /^Kawa is ready: (\S+)/mu.exec(text) ?? [];
          if (url !== undefined) resolve(url);
        });
      },
    })
    .then(({ said }) => reject(new Error(`${line} ended:\n${said}`)));
  return promise;
}

test(
  'each block does what the page says, from the command to the answered query',
  async () => {
    const blocks = await readBlocks();
    expect(blocks.map(({ language }) => language).filter((language) => language === 'diff').length).toBe(5);
    const begin = performance.now();
    const took = new Map<string, number>();
    let url = '';
    let token = '';
    let answer: unknown;
    for (const { language, text, step } of blocks) {
      const from = performance.now();
      switch (language) {
        case 'diff':
          await writeFile(join(clone.path, '.git/tutorial.diff'), text);
          expect(await clone.shell('git apply .git/tutorial.diff'), step).toEqual({
            code: 0,
            said: '',
          });
          break;
        case 'sh':
          if (text === 'npm start\n') url = await start(text);
          else {
            const lines = `set -e\n${text.replaceAll(ADDRESS, url)}\n[ -z "$TOKEN" ] || printf '\\ntoken:%s' "$TOKEN"`;
            const { code, said } = await clone.shell(lines);
            expect(code, `${step}\n${text}${said}`).toBe(0);
            token = /^token:(.*)$/mu.exec(said)?.[1] ?? token;
          }
          break;
        case 'graphql': {
          const given = await postGraphQL(url, { query: text }, { authorization: `Bearer ${token}` });
          expect(given.codes, given.text).toEqual([]);
          answer = given.data;
          break;
        }
        case 'json':
          expect(answer).toEqual(JSON.parse(text));
          break;
        default:
          throw new Error(`No reader can follow a block of ${language}.`);
      }
      took.set(step, (took.get(step) ?? 0) + performance.now() - from);
      if (language === 'json')
        process.stderr.write(`answered ${seconds(performance.now() - begin)} after the command\n`);
    }
    for (const [step, ms] of took) process.stderr.write(`  ${step}: ${seconds(ms)}\n`);
    // The last answer was compared, and the checks at the end of the page passed.
    expect(answer).toHaveProperty('order.warranties', [{ name: expect.any(String) }]);
  },
  20 * MINUTES,
);

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
