// Compares the schema of the working tree with a base.
import { composeSupergraph } from '../compose/composition.ts';
import { lintSchemas } from '../lint/lint.ts';
import { type Allowance, readAllowed } from './allowed/allowed.ts';
import { isFile, readBase, readText, readWorkingTree, type Where } from './base/sides.ts';
import { judge } from './judge.ts';
import { readUsage } from './operations/usage-export.ts';
import type { Report } from './report.ts';

/** Where Kawa keeps what the check reads. */
export const usual = {
  config: 'supergraph.yaml',
  manifests: ['storefront/manifests'],
  allowed: 'tools/schema-allowed.yaml',
};

/** The agreed exceptions; a file that is named must be there, the usual one need not. */
async function allowances(named: string | undefined): Promise<Allowance[]> {
  const file = named ?? usual.allowed;
  if (named === undefined && !(await isFile(file))) return [];
  return readAllowed({ file, text: await readText(file) });
}

export interface Checked extends Where {
  /** A commit or a file; by default what the change began from. */
  readonly base?: string;
  /** The file of the routers' counts. */
  readonly usage?: string;
  /** The file of the agreed exceptions. */
  readonly allowed?: string;
}

/** What the change means for clients; throws what cannot be judged. */
export async function checkSchema({ base, usage, allowed, ...where }: Checked): Promise<Report> {
  // One after the other: of two mistakes the first is reported, and always the same.
  const now = await readWorkingTree(where);
  const exceptions = await allowances(allowed);
  const counted = usage === undefined ? undefined : readUsage({ file: usage, text: await readText(usage) });
  return judge({
    base: await readBase(base, where),
    now,
    usage: counted,
    allowances: exceptions,
    today: new Date().toISOString().slice(0, 10),
    compose: composeSupergraph,
    lint: lintSchemas,
  });
}
