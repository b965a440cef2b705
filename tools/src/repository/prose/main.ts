// Finds words and phrases that the docs and the schemas' descriptions do not use.
import { complain, runCommand, say } from '../../command/command.ts';
import { checkProse, type ProseOptions } from './check.ts';

/** Exit status: 0 without a finding, 1 otherwise. */
async function run(given: readonly string[], options: ProseOptions): Promise<number> {
  const { checked, findings, notes } = await checkProse(given, options);
  for (const note of notes) say(note);
  for (const finding of findings) complain(finding);
  say(`Files checked: ${checked}. Findings: ${findings.length}.`);
  return findings.length === 0 ? 0 : 1;
}

await runCommand({
  name: 'check:prose',
  purpose: 'Finds words and phrases that hinder readers, in *.md and in the descriptions of schemas.',
  declare: (command) =>
    command
      .argument('[files...]', 'files to check; default: all of the repository, except generated ones')
      .option('--root <folder>', 'the repository', '.')
      .option('--all', 'also check the files that are not rewritten yet', false),
  run,
});
