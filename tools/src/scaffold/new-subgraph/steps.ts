// Runs the commands that finish a new domain: the first migration, npm install, and the generators.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Refusal } from './refusal.ts';

export interface Step {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

const tool = (title: string, folder: string, ...args: string[]): Step => ({
  title,
  command: process.execPath,
  args: [`tools/src/${folder}/main.ts`, ...args],
});

export const stepsFor = (domain: string): readonly Step[] => [
  tool(`npm run migration -- ${domain} init`, 'scaffold/migration', domain, 'init'),
  {
    title: 'npm install',
    command: 'npm',
    // Every dependency stands in the lock already: nothing is asked of the registry that the cache can answer.
    args: ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
  },
  tool('npm run codegen', 'schema/codegen'),
  tool('npm run compose', 'schema/compose'),
  tool('npm run documents', 'schema/documents'),
  tool('npm run schema:reference', 'schema/reference'),
];

/** What a person needs of a failure: its end. */
const SHOWN_LINES = 15;

/** Runs a step; a Refusal with what it said when it fails, or when it was told to stop. */
export async function runStep(
  { title, command, args }: Step,
  root: string,
  stop: AbortSignal,
): Promise<void> {
  if (stop.aborted) throw new Refusal('Stopped.');
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  stop.addEventListener('abort', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code, signal] = (await once(child, 'close').catch((error: unknown) => [error])) as unknown[];
  stop.removeEventListener('abort', end);
  if (stop.aborted) throw new Refusal('Stopped.');
  if (code === 0) return;
  const shown = said.trim().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new Refusal(`\`${title}\` failed (${String(signal ?? code)}):\n${shown}`);
}
