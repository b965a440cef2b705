// Declares, parses, runs and ends every command of tools/ in the same way.
import { debuglog } from 'node:util';
import { plainMessage, runMain } from '@kawa/env/run-main';
import { Command, CommanderError } from 'commander';

/** Of the purpose in `--help`; commander wraps the options at the width of the terminal. */
const HELP_WIDTH = 120;

/** `NODE_DEBUG=kawa` shows the stack of what failed. */
const debug = debuglog('kawa');

/** The exit status; none is 0. */
type Status = number | void;

export interface CommandSpec {
  /** The script of package.json. */
  readonly name: string;
  /** What the command does, in one sentence; `--help` begins with it. */
  readonly purpose: string;
  /** Declares arguments and options, each with its description. Subcommands have actions of their own. */
  readonly declare?: (command: Command) => unknown;
  /** Gets the arguments, then the options, as commander passes them. */
  readonly run?: (...given: never[]) => Status | Promise<Status>;
  /** What each exit status means, for `--help`. */
  readonly exitStatus?: Readonly<Record<number, string>>;
  /** The exit status when the arguments are wrong. Default: 2. */
  readonly wrongUsage?: number;
  /** The exit status when the command throws. Default: 1. */
  readonly failed?: number;
}

/** Arguments that parse, but are wrong; its message is all that the user reads. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
export const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs a command with the arguments of this process and sets its exit status. */
export async function runCommand(spec: CommandSpec): Promise<void> {
  await runMain(async () => {
    const { status, hasFailed } = await runAndTell(spec, process.argv.slice(2), process.env);
    process.exitCode = status;
    // What has failed may have left a connection open, which would keep the process.
    if (hasFailed) process.exit();
  });
}

/** Runs a command, and prints all that it has to tell. Whatever it throws becomes one plain message without a stack. */
export async function runAndTell(
  spec: CommandSpec,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly status: number; readonly hasFailed: boolean }> {
  try {
    const { status, printed, errors } = await endOf(spec, args, env);
    process.stdout.write(printed);
    process.stderr.write(errors);
    return { status, hasFailed: false };
  } catch (error) {
    debug('%O', error);
    complain(plainMessage(error));
    return { status: spec.failed ?? 1, hasFailed: true };
  }
}

export interface End {
  readonly status: number;
  /** The help, if it was asked for. */
  readonly printed: string;
  /** What is wrong with the arguments. */
  readonly errors: string;
}

/** Parses `args` and runs the command, and returns how it ended; throws what the command throws. */
export async function endOf(
  { name, purpose, declare, run, exitStatus, wrongUsage = 2 }: CommandSpec,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<End> {
  let [status, printed, errors] = [0, '', ''];
  const command = new Command(`npm run ${name} --`);
  command.addHelpText('before', `${command.createHelp().boxWrap(purpose, HELP_WIDTH)}\n`);
  declare?.(command);
  if (exitStatus !== undefined) {
    const lines = Object.entries(exitStatus).map(([code, meaning]) => `\n  ${code}  ${meaning}`);
    command.addHelpText('after', `\nExit status:${lines.join('')}`);
  }
  if (run !== undefined)
    command.action(async (...given) => {
      status = (await run(...(given as never[]))) ?? 0;
    });
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({
      writeOut: (text) => (printed += text),
      writeErr: (text) => (errors += text),
    });
  }
  try {
    refuseKeptByNpm(command, args, env);
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof WrongUsage) return { status: wrongUsage, printed: '', errors: `${error.message}\n` };
    if (!(error instanceof CommanderError)) throw error;
    return { status: error.exitCode === 0 ? 0 : wrongUsage, printed, errors };
  }
  return { status, printed, errors };
}

/**
 * Without `--` before them, npm takes options for its own and passes them on as variables only: `npm run keys rotate
 * <file> --leaked` would keep the leaked key. A person's .npmrc sets such variables too, for example `email`, so an
 * option that is also in `args` is fine.
 */
function refuseKeptByNpm(command: Command, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const kept = [command, ...command.commands]
    .flatMap(({ options }) => options.flatMap(({ long }) => long ?? []))
    .filter((option) => !args.some((arg) => arg === option || arg.startsWith(`${option}=`)))
    .filter((option) => env[`npm_config_${option.slice(2).replaceAll('-', '_')}`]);
  if (kept.length === 0) return;
  const places = command.registeredArguments.map((argument) =>
    argument.required ? ` <${argument.name()}>` : ` [${argument.name()}]`,
  );
  throw new WrongUsage(
    `npm kept ${kept.join(' and ')} for itself; write "${command.name()} <options>${places.join('')}" (see --help)`,
  );
}
