// Compares the schema of the working tree with a base. docs/schema-checks.md explains the result.
import { InvalidArgumentError, Option } from 'commander';
import { runCommand, say } from '../../command/command.ts';
import { composeSupergraph } from '../compose/composition.ts';
import { type Allowance, readAllowed } from './allowed/allowed.ts';
import { isFile, readBase, readText, readWorkingTree } from './base/sides.ts';
import { judge } from './judge.ts';
import { readUsage } from './operations/usage-export.ts';
import { toGithub } from './print/github.ts';
import { toMarkdown } from './print/markdown.ts';
import { toTerminal } from './print/terminal.ts';
import { lintSchemas } from '../lint/lint.ts';
import type { Report } from './report.ts';

interface Options {
  readonly base?: string;
  readonly config: string;
  readonly manifests: readonly string[];
  readonly usage?: string;
  readonly allowed?: string;
  readonly format: keyof typeof formats;
}

const formats = {
  text: toTerminal,
  github: toGithub,
  markdown: toMarkdown,
  json: (report: Report) => JSON.stringify(report, null, 2),
} as const;

const AGREED = 'tools/schema-allowed.yaml';

/** The agreed exceptions; a file that is named must be there, the usual one need not. */
async function allowances(named: string | undefined): Promise<Allowance[]> {
  const file = named ?? AGREED;
  if (named === undefined && !(await isFile(file))) return [];
  return readAllowed({ file, text: await readText(file) });
}

/** Exit status: 0 passed, 1 failed; what cannot be judged is thrown. */
async function run({ base, config, manifests, usage, allowed, format }: Options): Promise<number> {
  const where = { config, manifests };
  // One after the other: of two mistakes the first is told, and always the same.
  const now = await readWorkingTree(where);
  const exceptions = await allowances(allowed);
  const counted = usage === undefined ? undefined : readUsage({ file: usage, text: await readText(usage) });
  const report = await judge({
    base: await readBase(base, where),
    now,
    usage: counted,
    allowances: exceptions,
    today: new Date().toISOString().slice(0, 10),
    compose: composeSupergraph,
    lint: lintSchemas,
  });
  say(formats[format](report));
  return report.verdict === 'passed' ? 0 : 1;
}

const given = (value: string): string => {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
};

await runCommand({
  name: 'schema:check',
  purpose:
    "Compares the working tree's schema with a base: reports who would break, and what to do about it.",
  declare: (command) =>
    command
      .option(
        '--base <git ref | file>',
        'a commit, a supergraph file or a supergraph.yaml (default: the merge base with main)',
        given,
      )
      .option('--config <file>', "the subgraphs, in rover's format", 'supergraph.yaml')
      .option('--manifests <folder...>', 'folders with <client>-<version>.json of every live version', [
        'storefront/manifests',
      ])
      .option('--usage <file>', 'the counts of the routers, as exported by `npm run usage`')
      .option('--allowed <file>', `the agreed exceptions (default: "${AGREED}", if present)`)
      .addOption(
        new Option('--format <format>', 'the format of the result')
          .choices(Object.keys(formats))
          .default('text'),
      ),
  exitStatus: {
    0: 'passed: nothing stops the change',
    1: 'failed: a breaking change that an operation uses, subgraphs that do not compose, or another finding reported as an error',
    2: 'cannot decide: no such base, a file that cannot be read, a syntax error, a circle of @override, a wrong option',
  },
  failed: 2,
  run,
});
