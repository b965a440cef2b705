// Runs the Bruno collection with Bruno's own command-line runner.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { complain, runCommand } from '../../command/command.ts';

interface Options {
  readonly url: string;
  readonly collection: string;
  readonly report?: string;
}

const root = join(import.meta.dirname, '../../../..');
const runner = join(root, 'docs/bruno/node_modules/@usebruno/cli/bin/bru.js');
/** Of asking whether anything is there, before the first of many requests fails. */
const ANSWER_WITHIN_MS = 5_000;

/** What stands in the way, if anything does. */
async function problemOf({ url, collection }: Options): Promise<string | undefined> {
  if (!existsSync(runner)) return 'The runner is not installed: run `npm ci --prefix docs/bruno` once.';
  if (!existsSync(join(collection, 'bruno.json')))
    return `${collection} has no bruno.json; name the collection's folder with --collection.`;
  if (!URL.canParse(url) || !/^https?:/u.test(url))
    return `--url: "${url}" is not an address; for example http://localhost:4000.`;
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const answer = await fetch(new URL('/health/ready', url), { signal }).catch(() => undefined);
  return answer?.ok === true ? undefined : `No Kawa is ready at ${url}: start one with \`npm start\`.`;
}

/** Exit status: 0 when every request and test passed, 1 otherwise. */
async function run(options: Options): Promise<number> {
  const problem = await problemOf(options);
  if (problem !== undefined) {
    complain(problem);
    return 1;
  }
  const { url, collection, report } = options;
  const args = ['run', '-r', '--env', 'local', '--env-var', `url=${url.replace(/\/+$/u, '')}`];
  if (report !== undefined) args.push('--reporter-json', resolve(report));
  const child = spawn(process.execPath, [runner, ...args], { cwd: collection, stdio: 'inherit' });
  const { promise, resolve: end, reject } = Promise.withResolvers<number>();
  child.once('error', reject).once('exit', (code) => end(code === 0 ? 0 : 1));
  return promise;
}

await runCommand({
  name: 'collection',
  purpose:
    'Runs the Bruno collection, with its tests, against a running Kawa with the accounts of the sample shop.',
  declare: (command) =>
    command
      .option('--url <address>', 'address of the running Kawa', 'http://localhost:4000')
      .option('--collection <folder>', 'the folder of the collection', 'docs/bruno')
      .option('--report <file>', 'write requests, answers and test results to this file, as JSON'),
  run,
});
