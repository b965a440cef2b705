// Compares the schema of the working tree with a base. docs/schema-checks.md explains the result.
import { InvalidArgumentError, Option } from 'commander';
import { type CommandSpec, say } from '../../command/command.ts';
import { type Checked, checkSchema, usual } from './check.ts';
import { toGithub } from './print/github.ts';
import { toMarkdown } from './print/markdown.ts';
import { toTerminal } from './print/terminal.ts';
import type { Report } from './report.ts';

interface Options extends Checked {
  readonly format: keyof typeof formats;
}

const formats = {
  text: toTerminal,
  github: toGithub,
  markdown: toMarkdown,
  json: (report: Report) => JSON.stringify(report, null, 2),
} as const;

/** Exit status: 0 passed, 1 failed; what cannot be judged is thrown. */
async function run({ format, ...checked }: Options): Promise<number> {
  const report = await checkSchema(checked);
  say(formats[format](report));
  return report.verdict === 'passed' ? 0 : 1;
}

const given = (value: string): string => {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
};

export const schemaCheck: CommandSpec = {
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
      .option('--config <file>', "the subgraphs, in rover's format", usual.config)
      .option(
        '--manifests <folder...>',
        'folders with <client>-<version>.json of every live version',
        usual.manifests,
      )
      .option('--usage <file>', 'the counts of the routers, as exported by `npm run usage`')
      .option('--allowed <file>', `the agreed exceptions (default: "${usual.allowed}", if present)`)
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
};
