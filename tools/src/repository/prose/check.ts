// Checks the prose of files and reports findings by file and line.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { notYet, proseFiles, type Waiting, waiting as waitingFiles } from './files.ts';
import { describe, findingsIn } from './findings.ts';
import { markdownPassages, schemaPassages } from './passages.ts';

export interface ProseOptions {
  readonly root: string;
  /** Check the files too that are not rewritten yet. */
  readonly all: boolean;
  /** Default: the list in files.ts. */
  readonly waiting?: Waiting;
}

export interface ProseReport {
  readonly checked: number;
  /** One line each: findings, and schemas that cannot be parsed. */
  readonly findings: readonly string[];
  /** One line for each file that is not checked yet. */
  readonly notes: readonly string[];
}

async function findingsOf(root: string, file: string): Promise<readonly string[]> {
  const text = await readFile(join(root, file), 'utf8');
  if (!file.endsWith('.graphql'))
    return findingsIn(markdownPassages(text)).map((finding) => describe(file, finding));
  try {
    return findingsIn(schemaPassages(text)).map((finding) => describe(file, finding));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [`${file}:${error.locations?.[0]?.line ?? 1}: ${error.message}`];
  }
}

/** Checks the files that are given, or all of the repository except those that are not rewritten yet. */
export async function checkProse(
  given: readonly string[],
  { root, all, waiting = waitingFiles }: ProseOptions,
): Promise<ProseReport> {
  const files = given.length > 0 ? given : await proseFiles(root);
  const findings: string[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const found = await findingsOf(root, file);
    const reason = all || given.length > 0 ? undefined : notYet(file, waiting);
    if (reason === undefined) findings.push(...found);
    else if (found.length > 0) notes.push(`not checked yet: ${file} (findings: ${found.length}): ${reason}`);
    else notes.push(`${file} has no findings: take it off the list in tools/src/repository/prose/files.ts`);
  }
  return { checked: files.length - notes.length, findings, notes };
}
