// `npm run check:prose`: finds words and phrases that the docs and the schemas' descriptions do not use.
import { Command } from 'commander';
import { checkProse, type ProseOptions } from './check.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Exit status: 0 without a finding, 1 otherwise. */
async function run(given: readonly string[], options: ProseOptions): Promise<number> {
  const { checked, findings, notes } = await checkProse(given, options);
  for (const note of notes) say(note);
  for (const finding of findings) complain(finding);
  say(`Files checked: ${checked}. Findings: ${findings.length}.`);
  return findings.length === 0 ? 0 : 1;
}

await new Command('check:prose')
  .description('Finds words and phrases that hinder readers, in *.md and in the descriptions of schemas.')
  .argument('[files...]', 'files to check; default: all of the repository, except generated ones')
  .option('--root <folder>', 'the repository', '.')
  .option('--all', 'also check the files that are not rewritten yet', false)
  .action(async (files: readonly string[], options: ProseOptions) => {
    process.exitCode = await run(files, options);
  })
  .parseAsync();
