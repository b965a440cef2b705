import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { type CommandSpec, endOf, WrongUsage } from './command.ts';

const whole = (text: string): number => {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};
const spec = {
  name: 'brew',
  purpose: 'Brews coffee.',
  declare: (command) =>
    command
      .argument('<beans>', 'the beans')
      .option('--cups <n>', 'how many', whole, 1)
      .option('--dry-run', 'brew nothing', false),
  exitStatus: { 0: 'brewed', 1: 'no water' },
} satisfies CommandSpec;

/** How the command ends, and what it was run with. */
async function ended(args: readonly string[], env: NodeJS.ProcessEnv = {}, wrongUsage?: number) {
  const ran: unknown[] = [];
  const run = (beans: string, options: object) => void ran.push({ beans, ...options });
  return {
    ...(await endOf({ ...spec, run, ...(wrongUsage !== undefined && { wrongUsage }) }, args, env)),
    ran,
  };
}

test('runs with the arguments and the options, and ends with 0', async () => {
  expect(await ended(['yirgacheffe', '--cups', '2'])).toEqual({
    status: 0,
    printed: '',
    errors: '',
    ran: [{ beans: 'yirgacheffe', cups: 2, dryRun: false }],
  });
});

test('ends with the status that the command returns', async () => {
  expect(await endOf({ ...spec, run: () => 3 }, ['a'], {})).toMatchObject({ status: 3 });
  expect(await endOf({ ...spec, run: async () => Promise.resolve(1) }, ['a'], {})).toMatchObject({
    status: 1,
  });
});

test('--help begins with the purpose, describes each option and status, runs nothing and ends with 0', async () => {
  const { status, printed, errors, ran } = await ended(['--help']);
  expect([status, errors, ran]).toEqual([0, '', []]);
  expect(printed).toMatch(/^Brews coffee\.\n\nUsage: npm run brew -- \[options\] <beans>\n/u);
  for (const text of ['the beans', '--cups <n>', 'how many', '--dry-run']) expect(printed).toContain(text);
  expect(printed).toMatch(/\n\nExit status:\n {2}0 {2}brewed\n {2}1 {2}no water\n$/u);
});

describe('arguments that are wrong run nothing', () => {
  test.each([
    ['an unknown option', ['a', '--cup', '1'], "error: unknown option '--cup'\n(Did you mean --cups?)\n"],
    ['a missing argument', [], "error: missing required argument 'beans'\n"],
    ['too many arguments', ['a', 'b'], 'error: too many arguments. Expected 1 argument but got 2.\n'],
    [
      'a value that the option refuses',
      ['a', '--cups', 'two'],
      "error: option '--cups <n>' argument 'two' is invalid. It must be a whole number.\n",
    ],
  ])('%s is named and ends with 2', async (_what, args, errors) => {
    expect(await ended(args)).toEqual({ status: 2, printed: '', errors, ran: [] });
  });

  test('a command can have another status for them', async () => {
    expect(await ended([], {}, 1)).toMatchObject({ status: 1, ran: [] });
  });

  test('what the command itself refuses as WrongUsage ends with 2 and its message alone', async () => {
    const run = () => {
      throw new WrongUsage('Cold milk needs --cups.');
    };
    expect(await endOf({ ...spec, run }, ['a'], {})).toEqual({
      status: 2,
      printed: '',
      errors: 'Cold milk needs --cups.\n',
    });
  });
});

test('what the command throws is passed on', async () => {
  const run = () => Promise.reject(new Error('no water'));
  await expect(endOf({ ...spec, run }, ['a'], {})).rejects.toThrow('no water');
});

describe('an option that npm kept for itself', () => {
  const env = { npm_config_dry_run: 'true', npm_config_cups: '2' };

  test('is refused with the line that works, and nothing runs', async () => {
    expect(await ended(['a'], env)).toEqual({
      status: 2,
      printed: '',
      errors:
        'npm kept --cups and --dry-run for itself; write "npm run brew -- <options> <beans>" (see --help)\n',
      ran: [],
    });
  });

  test('is fine when it is also an argument: the variable may come from .npmrc', async () => {
    expect(await ended(['a', '--dry-run', '--cups=3'], env)).toMatchObject({
      status: 0,
      ran: [{ beans: 'a', cups: 3, dryRun: true }],
    });
  });

  test('of a subcommand is refused too', async () => {
    const ran: string[] = [];
    const declare: CommandSpec['declare'] = (command) =>
      command
        .command('grind')
        .option('--fine')
        .action(() => void ran.push('ground'));
    const grinder = { name: 'beans', purpose: 'Handles beans.', declare };
    expect(await endOf(grinder, ['grind'], {})).toMatchObject({ status: 0 });
    expect(await endOf(grinder, ['grind'], { npm_config_fine: 'true' })).toMatchObject({ status: 2 });
    expect(ran).toEqual(['ground']);
  });
});
