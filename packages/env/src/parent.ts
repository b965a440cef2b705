// Ends a process with the one that started it, which may be killed without a word to its children.

/** A process whose parent ended belongs to another one; nothing tells it so. */
const look_ms = 500;

/**
 * Ends this process, as SIGTERM does, when its parent ends: one that opened an IPC channel to it (the services topology),
 * or npm, which passes no SIGTERM on to what its scripts started. A process that a person starts by hand may outlive
 * the terminal.
 */
export function endWithParent(environment: NodeJS.ProcessEnv): void {
  if (!process.connected && !environment['npm_lifecycle_event']) return;
  // A signal to a whole process group ends the parent too. A second signal would then cut off the stop that has begun.
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.prependOnceListener(signal, () => {
      isStopping = true;
      // Without another listener the signal ends the process, as it does by default.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  const end = () => {
    if (!isStopping) process.kill(process.pid, 'SIGTERM');
  };
  if (process.connected) {
    process.once('disconnect', end);
    // Waiting for the parent's end is no reason to live.
    process.channel?.unref();
    return;
  }
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, look_ms);
  timer.unref();
}
