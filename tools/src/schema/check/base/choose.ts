// Chooses the commit to compare the working tree with, if no base is given.
import { CannotJudge } from '../cannot-judge.ts';
import { commitOf, git, tryGit } from './git.ts';

export interface Chosen {
  readonly commit: string;
  /** For people: "origin/main at 1a2b3c4". */
  readonly label: string;
}

const short = (commit: string): string => commit.slice(0, 10);

export async function chosen(ref: string): Promise<Chosen> {
  const commit = await commitOf(ref);
  if (commit === undefined) {
    // Throws when there is no repository, or no git, which is another mistake than a wrong name.
    await git(['rev-parse', '--git-dir']);
    throw new CannotJudge(
      `--base ${ref}: there is no such file, and no such commit in this clone. Fetch it (git fetch origin), or name another.`,
    );
  }
  return { commit, label: ref.startsWith(commit.slice(0, 7)) ? short(commit) : `${ref} at ${short(commit)}` };
}

/**
 * The merge base with main: what the change began from. On main itself that is HEAD: then it is HEAD for what is not
 * committed yet, and the commit before for what is. Never "nothing to compare, passed".
 */
export async function chosenByDefault(watched: readonly string[]): Promise<Chosen> {
  await git(['rev-parse', '--git-dir']);
  const main = (await commitOf('origin/main')) === undefined ? 'main' : 'origin/main';
  if ((await commitOf(main)) === undefined) {
    throw new CannotJudge(
      'There is no origin/main and no main in this clone to compare with. Fetch it (git fetch origin main), or name the base: --base <git ref | file>.',
    );
  }
  const base = await tryGit('merge-base', 'HEAD', main);
  if (base === undefined || base === '') {
    throw new CannotJudge(
      `This clone has no common commit of HEAD and ${main}. \`git fetch --unshallow\` completes a shallow clone; or name the base: --base <git ref | file>.`,
    );
  }
  if (base !== (await commitOf('HEAD')))
    return { commit: base, label: `the merge base with ${main}, ${short(base)}` };
  const open = await git(['status', '--porcelain', '--untracked-files=all', '--', ...watched]);
  if (open.trim() !== '') return { commit: base, label: `HEAD, ${short(base)}` };
  const parent = await commitOf('HEAD^1');
  if (parent === undefined) {
    throw new CannotJudge(
      'HEAD is the first commit that this clone has, so there is nothing to compare with. `git fetch --deepen=1` extends a shallow clone; or name the base: --base <git ref | file>.',
    );
  }
  return { commit: parent, label: `the commit before HEAD, ${short(parent)}` };
}
