// Reads the export of `npm run usage`: operations with the clients that sent them.
import { z } from 'zod';
import { readJson } from '../read-data.ts';
import { lineIn, parseBody } from './document.ts';
import type { TextFile } from './manifests.ts';
import type { LiveOperation } from './operation.ts';

const day = z.iso.date('must be a day, like "2026-11-26"');

const usageExport = z.object({
  format: z.literal('kawa-usage'),
  version: z.literal(1),
  from: day,
  to: day,
  operations: z.array(
    z.object({
      id: z.string().min(1, 'is empty'),
      name: z.string().nullable(),
      type: z.enum(['query', 'mutation', 'subscription']),
      /** With placeholders for values, of the same kind, so that it validates as what was sent. */
      body: z.string().min(1, 'is empty'),
      uses: z.array(
        z.object({
          client: z.object({ name: z.string(), version: z.string() }),
          count: z.int().min(0),
          lastUsed: day,
        }),
      ),
    }),
  ),
});

export interface Usage {
  readonly from: string;
  readonly to: string;
  readonly operations: readonly LiveOperation[];
}

/** One operation for each client that sent it. Throws `CannotJudge` with file and line. */
export function readUsage({ file, text }: TextFile): Usage {
  const { from, to, operations } = readJson(file, text, usageExport);
  return {
    from,
    to,
    operations: operations.flatMap(({ id, name, body, uses }) => {
      const place = `${file}:${lineIn(text, `"${id}"`)}`;
      const named = name ?? '(anonymous)';
      const document = parseBody(body, place, named);
      return uses.map(({ client }) => ({ id, name: named, client, place, document, isNew: false }));
    }),
  };
}

/** What a manifest and the counters both know of one client is one operation. */
export function withUsage(manifests: readonly LiveOperation[], usage: Usage | undefined): LiveOperation[] {
  const keyOf = ({ id, client }: LiveOperation) => JSON.stringify([id, client.name, client.version]);
  const known = new Set(manifests.map(keyOf));
  return [...manifests, ...(usage?.operations ?? []).filter((operation) => !known.has(keyOf(operation)))];
}
