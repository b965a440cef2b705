// Reads the agreed exceptions from tools/schema-allowed.yaml and reports those that have ended or are not needed.
import { z } from 'zod';
import { CannotJudge } from '../cannot-judge.ts';
import type { Finding } from '../finding.ts';
import type { TextFile } from '../operations/manifests.ts';
import { lineOf, readYaml } from '../read-data.ts';

export interface Allowance {
  /** As the check names it: "Order.total". */
  readonly coordinate: string;
  /** The kind of a change, or the code of a finding. */
  readonly kind: string;
  readonly reason: string;
  /** The last day, UTC: "2026-12-31". */
  readonly until: string;
  readonly place: string;
}

const shape = z.strictObject({
  allowed: z
    .array(
      z.strictObject({
        coordinate: z
          .string('must name the broken element, like "Order.total"')
          .min(1, 'must name the broken element, like "Order.total"'),
        kind: z
          .string('must be the kind that the check names')
          .regex(/^[A-Z_]+$/u, 'must be the kind that the check names, like FIELD_REMOVED'),
        reason: z
          .string('must say why the breaking change may land')
          .trim()
          .min(1, 'must say why the breaking change may land'),
        until: z.iso.date('must be the last day on which it may land, like "2026-12-31"'),
      }),
    )
    .nullable(),
});

/** The exceptions of the file. Throws `CannotJudge` with every mistake by line, and for one that is listed twice. */
export function readAllowed({ file, text }: TextFile): Allowance[] {
  const entries = readYaml(file, text, shape)?.allowed ?? [];
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const place = `${file}:${lineOf(text, ['allowed', index])}`;
    const key = `${entry.kind} of ${entry.coordinate}`;
    if (seen.has(key)) throw new CannotJudge(`${place}: ${key} is listed twice; keep one.`);
    seen.add(key);
    return { ...entry, place };
  });
}

/** Decides for each break whether it is allowed, and remembers which exceptions were needed. */
export class Allowed {
  readonly #allowances: readonly Allowance[];
  readonly #today: string;
  readonly #used = new Set<Allowance>();

  /** `today` as "2026-11-26", UTC. */
  constructor(allowances: readonly Allowance[], today: string) {
    this.#allowances = allowances;
    this.#today = today;
  }

  /** The exception for this break, also one that has ended. */
  #matching(coordinate: string | undefined, kind: string): Allowance | undefined {
    return this.#allowances.find((entry) => entry.coordinate === coordinate && entry.kind === kind);
  }

  /** The exception by which the break may land today; none for a break without a coordinate. */
  for(coordinate: string | undefined, kind: string): Allowance | undefined {
    const found = this.#matching(coordinate, kind);
    if (found !== undefined) this.#used.add(found);
    return found !== undefined && found.until >= this.#today ? found : undefined;
  }

  /** What to do about exceptions that ended or that nothing needed. */
  findings(): Finding[] {
    return this.#allowances.flatMap((entry): Finding[] => {
      const { coordinate, kind, until, place } = entry;
      const ended = until < this.#today;
      if (this.#used.has(entry) && !ended) return [];
      const code = ended ? 'ALLOWANCE_ENDED' : 'ALLOWANCE_UNUSED';
      const message = ended
        ? `The exception for ${kind} of ${coordinate} ended on ${until}. Remove it, or agree on a later day.`
        : `Nothing in this change needs the exception for ${kind} of ${coordinate}. Remove it once the breaking change has landed.`;
      return [{ code, level: 'warning', coordinate, message, places: [place] }];
    });
  }
}
