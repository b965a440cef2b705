/** What is preloaded is for all processes: `npm run test:clock` sets the clock by it. So is what Node has compiled already. */
const kept = new Set(['PATH', 'HOME', 'LD_PRELOAD', 'NODE_COMPILE_CACHE']);

/** What a process under test gets of this one's environment: enough to run, nothing that a person's machine may have set. */
export function bareEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && (kept.has(name) || name.startsWith('FAKETIME')) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}
