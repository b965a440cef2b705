import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { clusterName } from './postmaster.ts';
import { guestsOf } from './owner.ts';

// Ends a server whose owner was killed: nothing in a killed process can.

/**
 * Waits for the end of its standard input, which the kernel closes with its parent, whatever ended that. Then it ends
 * the server: fast, after 10 s at once, after 5 s more by SIGKILL. A server with a living guest is left to that one.
 * The server is known by its name in its command line, for its number may be in use again.
 */
const script = `
read -r word
[ "$word" = leave ] && exit 0
is_server() {
  if [ -d /proc/self ]; then tr '\\0' ' ' 2>/dev/null <"/proc/$1/cmdline"; else ps -ww -o command= -p "$1"; fi |
    grep -qF "cluster_name=$2 "
}
for guest in "$3"/*; do
  number=\${guest##*/}
  kill -0 "\${number%%-*}" 2>/dev/null && exit 0
done
for step in INT:100 QUIT:50 KILL:50; do
  is_server "$1" "$2" || exit 0
  kill -s "\${step%%:*}" "$1" 2>/dev/null
  tries=0
  while [ "$tries" -lt "\${step##*:}" ] && is_server "$1" "$2"; do
    sleep 0.1
    tries=$((tries + 1))
  done
done
`;

const shell = '/bin/sh';

/** Sets a guardian beside the server `pid` of `data`; the answer dismisses it. Without a POSIX shell there is none. */
export async function guard(data: string, dataDir: string, pid: number): Promise<() => void> {
  if (!existsSync(shell)) return () => undefined;
  const name = await clusterName(data);
  const child = spawn(shell, ['-c', script, 'kawa-postgres-guardian', String(pid), name, guestsOf(dataDir)], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    // Its own process group: Ctrl+C must not end it before the process that it watches.
    detached: true,
  });
  ignoreErrors(child);
  child.unref();
  return () => child.stdin?.end('leave\n');
}

/** A guardian that could not start, or ended, guards nothing; the server is stopped by its owner all the same. */
function ignoreErrors(child: ChildProcess): void {
  child.on('error', () => undefined);
  child.stdin?.on('error', () => undefined);
  // A pipe of a child keeps the process alive, unlike the child itself.
  if (child.stdin && 'unref' in child.stdin) (child.stdin as unknown as { unref(): void }).unref();
}
