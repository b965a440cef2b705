import { setTimeout as pause } from 'node:timers/promises';

/** Asks `probe` every `every_ms` until it answers with something; undefined when `deadline_ms` passed first. */
export async function until<T>(
  probe: () => Promise<T | undefined> | T | undefined,
  deadline_ms: number,
  every_ms = 10,
): Promise<T | undefined> {
  const end = performance.now() + deadline_ms;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await pause(every_ms);
  }
}
