/**
 * What a process under test gets of this one's environment: enough to run, nothing that a person's machine may have set.
 * What is preloaded into Node is for all of them: `npm run test:clock` sets the clock by it.
 */
export function bareEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && (['PATH', 'HOME', 'LD_PRELOAD'].includes(name) || name.startsWith('FAKETIME'))
      ? [[name, value] as const]
      : [],
  );
  return Object.fromEntries(kept);
}
