// Writes the changes for clients, as the schema check finds them, into docs/schema-changelog.md.
import { readFile, writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import { type CommandSpec, complain, say } from '../../command/command.ts';
import { emptyChangelog, readChangelog, withSection } from './changelog.ts';
import { ChangelogError, commitIn, commitOf, type Report, reportFrom, reportSince } from './report.ts';
import { sectionBody } from './section.ts';

interface Options {
  readonly base?: string;
  readonly from?: string;
  readonly file: string;
  readonly date?: string;
  readonly check: boolean;
}

/** The changes, and since when they are reported. */
async function changesOf(
  { base, from, file }: Options,
  text: string,
): Promise<{ report: Report; since: string }> {
  if (from !== undefined) {
    const report = await reportFrom(from);
    return { report, since: (await commitIn(report)) ?? report.base };
  }
  const wanted = base ?? readChangelog(text, file).sections[0]?.since;
  if (wanted === undefined)
    throw new ChangelogError(`${file} has no section to continue: name a base, --base <git ref>.`);
  const since = await commitOf(wanted);
  if (since === undefined) {
    throw new ChangelogError(
      `There is no commit ${wanted} here: fetch it, or name another with --base <git ref>.`,
    );
  }
  return { report: await reportSince(since), since };
}

/** Exit status: 0 written, or nothing differs; 1 (checking) stale. */
async function run(options: Options): Promise<number> {
  const { file, date, check } = options;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return emptyChangelog;
    throw new ChangelogError(`${file} cannot be read (${error.code ?? 'unknown reason'}).`);
  });
  const { report, since } = await changesOf(options, text);
  const isNew = readChangelog(text, file).sections[0]?.since !== since;
  const section = {
    date: date ?? new Date().toISOString().slice(0, 10),
    since,
    body: sectionBody(report.changes),
  };
  const fresh = isNew && report.changes.length === 0 ? text : withSection(text, file, section);
  if (fresh === text) {
    say(`${file} has every change since ${since}.`);
    return 0;
  }
  if (check) {
    complain(`${file} is stale: run \`npm run schema:changelog\` and commit it.`);
    return 1;
  }
  await writeFile(file, fresh).catch(({ code }: NodeJS.ErrnoException) => {
    throw new ChangelogError(`${file} cannot be written (${code ?? 'unknown reason'}).`);
  });
  const count = report.changes.length;
  say(`${count === 1 ? '1 change' : `${count} changes`} since ${since}; wrote ${file}.`);
  return 0;
}

const day = (value: string): string => {
  const date = new Date(value);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('It must be a day like 2026-03-01.');
  return value;
};

export const schemaChangelog: CommandSpec = {
  name: 'schema:changelog',
  purpose: 'Writes the changes for clients into the changelog.',
  declare: (command) =>
    command
      .addOption(
        new Option(
          '--base <git ref>',
          'list changes since this commit (default: the base of the newest section)',
        ).conflicts('from'),
      )
      .option('--from <file>', 'the output of `npm run schema:check -- --format json`, instead of running it')
      .option('--file <file>', 'the changelog', 'docs/schema-changelog.md')
      .option(
        '--date <day>',
        'the date of the section (default: today); an unchanged section keeps its own',
        day,
      )
      .option('--check', 'write nothing; fail if the changelog lacks a change', false)
      .addHelpText(
        'after',
        `
It rewrites the newest section if the base is the same, and otherwise adds a section above it. Older sections are not
changed.`,
      ),
  exitStatus: {
    0: 'written, or nothing differs',
    1: 'with --check: stale',
    2: 'no such base, a file that cannot be read, subgraphs that do not compose, or a wrong option',
  },
  failed: 2,
  run,
};
