// Reads the persisted manifests with the operations of every released version of a client, and checks that no released
// one is rewritten. The router has its own reader, which reports a mistake by entry; this one reports it by line.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { CannotJudge } from '../cannot-judge.ts';
import type { Finding } from '../finding.ts';
import { readJson } from '../read-data.ts';
import { lineIn, parseBody } from './document.ts';
import type { Client, LiveOperation } from './operation.ts';

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z
      .object({
        id: z.string(),
        name: z.string(),
        type: z.enum(['query', 'mutation', 'subscription']),
        body: z.string().min(1, 'is empty'),
      })
      .refine(({ id, body }) => id === sha256(body), {
        path: ['id'],
        error: 'is not the SHA-256 of the body',
      }),
  ),
});

/** The client and its version from `<client>-<version>.json`. */
function clientOf(file: string): Client {
  const match = /^(.+?)-(v?\d.*)\.json$/u.exec(basename(file));
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new CannotJudge(
      `${file}:1: whose manifest is this? Name the file <client>-<version>.json, for example storefront-1.4.0.json.`,
    );
  }
  return { name: match[1], version: match[2] };
}

function operationsOf({ file, text }: TextFile): LiveOperation[] {
  const client = clientOf(file);
  return readJson(file, text, manifest).operations.map(({ id, name, body }) => {
    const place = `${file}:${lineIn(text, `"${id}"`)}`;
    return { id, name, client, place, document: parseBody(body, place, name), isNew: false };
  });
}

export interface Manifests {
  /** Of every version that stands at the base or now. */
  readonly operations: readonly LiveOperation[];
  readonly findings: readonly Finding[];
}

const coordinateOf = ({ client, name }: LiveOperation): string => `${client.name}@${client.version}:${name}`;

/** A released entry that a manifest of the same file no longer has: its clients get PERSISTED_QUERY_NOT_IN_LIST. */
function lostEntry(old: LiveOperation, now: readonly LiveOperation[], file: string, base: string): Finding {
  const { client, name } = old;
  const successor = now.find((operation) => operation.name === name);
  const what = successor === undefined ? 'has lost' : 'has another text for';
  return {
    code: successor === undefined ? 'MANIFEST_ENTRY_REMOVED' : 'MANIFEST_ENTRY_REWRITTEN',
    level: 'error',
    coordinate: coordinateOf(old),
    message:
      `The manifest of ${client.name} ${client.version} ${what} ${name}, which apps of that version send by its old id. ` +
      `Raise the version in the client's package.json, restore ${file} (git checkout ${base} -- ${file}), and run \`npm run documents\`.`,
    places: [successor?.place ?? `${file}:1`],
  };
}

function retired(file: string, base: string): Finding {
  const { name, version } = clientOf(file);
  return {
    code: 'MANIFEST_RETIRED',
    level: 'warning',
    coordinate: `${name}@${version}`,
    message:
      `${file} exists at ${base} and is missing now. In this change ${name} ${version} still counts as live; ` +
      'break the elements that only it uses in the next one, when the routers no longer serve it.',
    places: [],
  };
}

export function readManifests(
  before: readonly TextFile[],
  now: readonly TextFile[],
  base: string,
): Manifests {
  const operations: LiveOperation[] = [];
  const findings: Finding[] = [];
  const old = new Map(before.map((entry) => [entry.file, entry]));
  for (const entry of now) {
    const present = operationsOf(entry);
    const released = old.get(entry.file);
    const past =
      released === undefined ? [] : released.text === entry.text ? present : operationsOf(released);
    const ids = new Set(past.map(({ id }) => id));
    operations.push(...present.map((operation) => ({ ...operation, isNew: !ids.has(operation.id) })));
    const kept = new Set(present.map(({ id }) => id));
    for (const lost of past.filter(({ id }) => !kept.has(id))) {
      // It counts as live: the apps that have it do not change with the file.
      operations.push({ ...lost, place: `${entry.file}:1` });
      findings.push(lostEntry(lost, present, entry.file, base));
    }
  }
  const present = new Set(now.map(({ file }) => file));
  for (const entry of before.filter(({ file }) => !present.has(file))) {
    operations.push(...operationsOf(entry));
    findings.push(retired(entry.file, base));
  }
  return { operations, findings };
}
