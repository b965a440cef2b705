// Selects the lint findings that the change introduces: those that the base does not have.
import type { Finding } from './finding.ts';

export type Lint = (
  sources: readonly { readonly name: string; readonly file: string; readonly sdl: string }[],
) => Promise<readonly Finding[]>;

/** A finding without its line, which moves with every line above it. */
const keyOf = ({ code, coordinate, message, places }: Finding): string =>
  JSON.stringify([code, coordinate ?? message, places.map((place) => place.replace(/:\d+$/u, ''))]);

/** Findings of the new schemas; the old ones are only asked when there are any. */
export async function newLintFindings(
  lint: Lint,
  before: Parameters<Lint>[0],
  now: Parameters<Lint>[0],
): Promise<readonly Finding[]> {
  const findings = await lint(now);
  if (findings.length === 0) return findings;
  const known = new Map<string, number>();
  for (const finding of await lint(before)) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}
