// Creates a folder with a git repository and the files of the shop, for tests that run the command in it as a user would.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Ran, runHere } from '../../../command/testing.ts';
import { schemaCheck } from '../command.ts';
import { appOne, appTwo, files, manifestOf, programs } from '../history/shop.ts';

/** Commits need an author; whose machine this is must make no difference. */
const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

export interface Repository extends AsyncDisposable {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  git(...args: readonly string[]): Promise<string>;
  commit(subject: string): Promise<void>;
  check(...args: readonly string[]): Promise<Ran>;
}

/** An empty repository on `main`, or a clone of `origin` with a `main` of its own and no remote. */
export async function createRepository(origin?: string): Promise<Repository> {
  const folder = await mkdtemp(join(tmpdir(), 'kawa-schema-check-'));
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)('git', [...author, ...args], { cwd: folder });
    return stdout.trim();
  };
  if (origin === undefined) await git('init', '--quiet', '--initial-branch=main');
  else {
    await git('clone', '--quiet', origin, '.');
    await git('checkout', '--quiet', '-B', 'main');
    await git('remote', 'remove', 'origin');
  }
  return {
    folder,
    git,
    write: async (files) => {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
    },
    commit: async (subject) => {
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', subject);
    },
    check: (...args) => runHere(schemaCheck, args, { cwd: folder }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

export const manifest = 'storefront/manifests/app-1.0.0.json';
export const schema = (name: keyof typeof files) => `subgraphs/${name}/schema.graphql`;
/** The shop of the history as files of a repository. */
export const shop: Readonly<Record<string, string>> = {
  'supergraph.yaml': Object.keys(files).reduce(
    (text, name) =>
      `${text}  ${name}:\n    routing_url: http://127.0.0.1/${name}\n    schema: { file: subgraphs/${name}/schema.graphql }\n`,
    'subgraphs:\n',
  ),
  ...Object.fromEntries(
    Object.entries(files).map(([name, sdl]) => [`subgraphs/${name}/schema.graphql`, sdl]),
  ),
  ...Object.fromEntries(programs.map(({ file, text }) => [file, text])),
  [manifest]: manifestOf(manifest, appOne).text,
  'storefront/manifests/app-2.0.0.json': manifestOf('app-2.0.0.json', appTwo).text,
};

/** The shop in a repository, for the tests of one file; each begins with its first and only commit. */
export function shopRepository(): Repository & { readonly first: string } {
  // Filled before the first test.
  const repository = {} as Repository & { first: string };
  beforeAll(async () => {
    Object.assign(repository, await createRepository());
    await repository.write(shop);
    await repository.commit('The shop');
    repository.first = await repository.git('rev-parse', 'HEAD');
  });
  beforeEach(async () => {
    await repository.git('checkout', '--quiet', '--force', '-B', 'main', repository.first);
    await repository.git('clean', '--quiet', '--force', '-d');
  });
  afterAll(() => repository[Symbol.asyncDispose]());
  return repository;
}

/** A schema of the shop without the text. */
export const without = (name: keyof typeof files, text: string, instead = ''): Record<string, string> => {
  if (!files[name].includes(text)) throw new Error(`${name} has no ${text}`);
  return { [schema(name)]: files[name].replace(text, instead) };
};
