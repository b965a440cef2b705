// Plans a new domain in memory: the text of every new file and of every file that changes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
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
  const formatted = (files: readonly TextFile[]) =>
    Promise.all(files.map((file) => formatLikeOthers(root, file)));
  return { names, port, created: await formatted(created), changed: await formatted(changed) };
}

/** Names are longer and shorter than their places in a template: lines break elsewhere. */
async function formatLikeOthers(root: string, { path, text }: TextFile): Promise<TextFile> {
  const file = join(root, path);
  const { inferredParser } = await getFileInfo(file);
  if (inferredParser === null) return { path, text };
  return { path, text: await format(text, { ...(await resolveConfig(file)), parser: inferredParser }) };
}
