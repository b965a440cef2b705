// Plans a new domain in memory: the text of every new file and of every file that changes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatted } from '../../command/format.ts';
import { changesFor } from './change-files.ts';
import { checkTable, namesOf, type Names } from './names.ts';
import { Refusal } from './refusal.ts';
import { checkPlace, readDomains, versionReader } from './repository.ts';
import { checkVariables, renderTemplates, type TextFile } from './template.ts';

export interface Plan {
  readonly names: Names;
  readonly port: number;
  readonly created: readonly TextFile[];
  readonly changed: readonly TextFile[];
}

/** Throws a Refusal when there can be no such domain; writes nothing. */
export async function planDomain(root: string, domain: string, entity?: string): Promise<Plan> {
  const names = namesOf(domain, entity);
  const domains = await readDomains(root);
  checkPlace(root, names, domains);
  checkTable(names);
  checkVariables(names);
  const last = domains.reduce((a, b) => (b.port > a.port ? b : a));
  const port = last.port + 1;
  const created = renderTemplates({ ...names, port, versionOf: versionReader(root, last.name) });
  const changed: TextFile[] = [];
  for (const { path, edits } of changesFor({ ...names, port, last: last.name })) {
    try {
      const before = await readFile(join(root, path), 'utf8');
      changed.push({ path, text: edits.reduce((text, edit) => edit(text), before) });
    } catch (error) {
      const isAbsent = error instanceof Error && 'code' in error;
      if (!(error instanceof Refusal) && !isAbsent) throw error;
      throw new Refusal(`${path}: ${isAbsent ? 'cannot be read; restore it.' : error.message}`);
    }
  }
  // Names are longer and shorter than their places in a template: lines break elsewhere.
  const allFormatted = (files: readonly TextFile[]) =>
    Promise.all(files.map(async ({ path, text }) => ({ path, text: await formatted(path, text) })));
  return { names, port, created: await allFormatted(created), changed: await allFormatted(changed) };
}
