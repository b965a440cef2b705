// Asks git for the commit behind a name and for files of a commit. It only reads.
import { execFile } from 'node:child_process';
import { CannotJudge } from '../cannot-judge.ts';

/** A whole schema is a hundred thousand bytes; more than this is no schema. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Answer {
  readonly isRight: boolean;
  readonly output: string;
  readonly complaint: string;
}

function ask(args: readonly string[], input = ''): Promise<Answer> {
  return new Promise((resolve) => {
    const child = execFile('git', args, { maxBuffer: MOST_BYTES }, (error, output, complaint) => {
      const missing = error !== null && error.code === 'ENOENT';
      resolve({ isRight: error === null, output, complaint: missing ? 'git is not installed' : complaint });
    });
    // A git that refuses to start reads no input; what it says tells why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** What git says, or undefined when it says no. */
export async function tryGit(...args: readonly string[]): Promise<string | undefined> {
  const { isRight, output } = await ask(args);
  return isRight ? output.trim() : undefined;
}

/** What git says; throws `CannotJudge` with its complaint. */
export async function git(args: readonly string[], input?: string): Promise<string> {
  const { isRight, output, complaint } = await ask(args, input);
  if (isRight) return output;
  const [reason] = complaint.trim().split('\n', 1);
  throw new CannotJudge(
    `git cannot read the base (${reason}). Run this in a clone of the repository, or name a file: --base <file>.`,
  );
}

export const commitOf = (ref: string): Promise<string | undefined> =>
  tryGit('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);

/** The files of a commit below the working directory, by their path from there. */
export async function listAt(commit: string): Promise<string[]> {
  return (await git(['ls-tree', '-r', '-z', '--name-only', commit]))
    .split('\0')
    .filter((name) => name !== '');
}

/** The texts of files at a commit, by one process; undefined for what was not there. */
export async function readAt(
  commit: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const texts = new Map<string, string | undefined>();
  if (files.length === 0) return texts;
  const prefix = (await git(['rev-parse', '--show-prefix'])).trim();
  const names = files.map((file) => `${commit}:${prefix}${file}\n`).join('');
  const answer = Buffer.from(await git(['cat-file', '--batch', '--buffer'], names), 'utf8');
  let at = 0;
  for (const file of files) {
    const end = answer.indexOf('\n', at);
    const size = /^[\da-f]+ blob (\d+)$/u.exec(answer.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) texts.set(file, undefined);
    else {
      texts.set(file, answer.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return texts;
}
