// Runs a command in the process of its test, as a person would in a folder.
import { type CommandSpec, runAndTell } from './command.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Keeps what is written to `stream` from it, until it is restored. */
function collect(stream: NodeJS.WriteStream) {
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  let text = '';
  stream.write = (chunk: Uint8Array | string) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return {
    text: () => text,
    restore: () => {
      Reflect.deleteProperty(stream, 'write');
      if (own !== undefined) Object.defineProperty(stream, 'write', own);
    },
  };
}

/**
 * Runs the command with `args` in the folder `cwd`, and returns what its process would leave. The working directory and
 * the streams belong to the whole process: one command at a time.
 */
export async function runHere(
  spec: CommandSpec,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Ran> {
  const before = process.cwd();
  process.chdir(cwd);
  const [out, err] = [collect(process.stdout), collect(process.stderr)];
  try {
    const { status } = await runAndTell(spec, args, env);
    return { status, stdout: out.text(), stderr: err.text() };
  } finally {
    out.restore();
    err.restore();
    process.chdir(before);
  }
}
