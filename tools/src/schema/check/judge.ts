// Judges a change: from two sides, the operations of clients and the agreed exceptions to one report. It reads no file,
// no git and no clock.
import type { SubgraphSource } from '../compose/configuration.ts';
import type { ParsedSchema } from '../compose/places.ts';
import { Allowed, type Allowance } from './allowed/allowed.ts';
import { CannotJudge } from './cannot-judge.ts';
import { accessChanges } from './changes/access.ts';
import { differencesOf } from './changes/differences.ts';
import { judgeChanges } from './changes/judge-changes.ts';
import type { Finding } from './finding.ts';
import { compositionErrors, newHints } from './graph/composition-findings.ts';
import { type Compose, composeGraph, type Graph, parseSchemas, readSupergraph } from './graph/graph.ts';
import { overrideCircles } from './graph/override-circles.ts';
import { type Lint, newLintFindings } from './lint-change.ts';
import { type JudgedOperations, judgeOperations } from './operations/judge-operations.ts';
import { readManifests, type TextFile } from './operations/manifests.ts';
import { called, type LiveOperation } from './operations/operation.ts';
import { type Usage, withUsage } from './operations/usage-export.ts';
import { type Report, stops } from './report.ts';
import { declarationsOf } from './walls/declarations.ts';
import { hiddenBreaks } from './walls/hidden.ts';
import { lostKeys } from './walls/keys.ts';
import { hastyMoves } from './walls/moves.ts';
import { divergingTypes } from './walls/shared-types.ts';

export interface Side {
  readonly sources: readonly SubgraphSource[];
  readonly manifests: readonly TextFile[];
  /** Sources of programs that call a subgraph past the router. */
  readonly programs: () => Promise<readonly TextFile[]>;
}

/** A commit or a supergraph.yaml, of which all is known, or a supergraph file, of which only what clients see. */
export type Base = { readonly label: string; readonly commit?: string } & (
  | { readonly side: Side }
  | { readonly supergraph: TextFile }
);

export interface Question {
  readonly base: Base;
  readonly now: Side;
  readonly usage: Usage | undefined;
  readonly allowances: readonly Allowance[];
  /** "2026-11-26", UTC. */
  readonly today: string;
  readonly compose: Compose;
  readonly lint: Lint | undefined;
}

interface Old {
  readonly graph: Graph;
  readonly side: Side | undefined;
}

const sameTexts = (one: readonly SubgraphSource[], other: readonly SubgraphSource[]): boolean =>
  JSON.stringify(one.map(({ name, sdl }) => [name, sdl])) ===
  JSON.stringify(other.map(({ name, sdl }) => [name, sdl]));

function oldGraph(
  base: Base,
  now: readonly SubgraphSource[],
  fresh: ReturnType<typeof composeGraph>,
  compose: Compose,
): Old {
  if ('supergraph' in base)
    return { graph: readSupergraph(base.supergraph.text, base.supergraph.file), side: undefined };
  const { side, label } = base;
  if (sameTexts(side.sources, now) && 'api' in fresh) return { graph: fresh, side };
  const schemas = parseSchemas(side.sources, ` (at the base, ${label}; name another with --base)`);
  const graph = composeGraph(side.sources, schemas, compose, { isSatisfiable: true });
  if ('api' in graph) return { graph, side };
  const errors = graph.errors.map(
    ({ code, message, places: [place = label] }) => `${place}: ${code}: ${message}`,
  );
  const [what, todo] = [`The subgraphs of the base (${label}) do not compose`, 'Name another base.'];
  throw new CannotJudge([...errors, `${what}, so nothing can be compared with them. ${todo}`].join('\n'));
}

/** Who was asked whether something is used, short for each change and in full for the notes. */
function askedOf(live: readonly LiveOperation[], usage: Usage | undefined): { short: string; full: string } {
  const versions = new Set(live.map(({ client }) => `${client.name} ${client.version}`));
  const [only] = versions;
  const clients = versions.size === 1 ? only : `${versions.size} versions of clients`;
  return usage === undefined
    ? {
        short: 'only manifests were checked',
        full: `Only manifests were checked for use (${clients}). No recorded usage was given, so clients without a manifest are unknown (--usage).`,
      }
    : {
        short: `manifests and recorded usage from ${usage.from} to ${usage.to} were checked`,
        full: `The manifests, and the usage that routers recorded from ${usage.from} to ${usage.to}, were checked for use (${clients}).`,
      };
}

/** Operations that the new schema refuses without a breaking change that says why: one that is written wrong, for example. */
function unexplained({ operations, users }: JudgedOperations): Finding[] {
  const breaking = [...users].filter(([change]) => change.criticality === 'breaking');
  const explained = new Set(breaking.flatMap(([, by]) => by));
  return operations.flatMap(({ operation: name, client, status, reasons: [first], place }): Finding[] => {
    const who = called({ name, client });
    if (status !== 'broken' || explained.has(who)) return [];
    return [
      {
        code: 'OPERATION_BROKEN',
        level: 'error',
        message: `${who} does not fit the new schema: ${first} Correct the operation if it comes with this change, or the schema.`,
        places: [place],
      },
    ];
  });
}

/** What an exception allows is a warning with its reason. */
const excused = (findings: readonly Finding[], allowed: Allowed): Finding[] =>
  findings.map((finding) => {
    const exception = finding.level === 'error' ? allowed.for(finding.coordinate, finding.code) : undefined;
    return exception === undefined
      ? finding
      : {
          ...finding,
          level: 'warning',
          message: `Allowed until ${exception.until}: ${exception.reason} (${finding.message})`,
        };
  });

interface Both {
  readonly old: Old;
  readonly now: Side;
  readonly schemas: readonly ParsedSchema[];
}

async function wallsOf({ old, now, schemas }: Both, composes: boolean): Promise<Finding[]> {
  if (old.side === undefined) return [];
  const [before, after] = [declarationsOf(old.graph.schemas), declarationsOf(schemas)];
  return [
    ...lostKeys(before, after),
    ...divergingTypes(before, after),
    ...hastyMoves(before, after),
    ...(composes
      ? await hiddenBreaks(
          { schemas: old.graph.schemas, programs: old.side.programs },
          { schemas, programs: now.programs },
          old.graph.api,
        )
      : []),
  ];
}

/** What clients meet: the changes of the API schema, and each operation. */
async function clientsMeet(
  live: readonly LiveOperation[],
  { before, now }: { readonly before: Graph; readonly now: Graph },
  { asked, allowed }: { readonly asked: string; readonly allowed: Allowed },
): Promise<Pick<Report, 'changes' | 'operations'> & { readonly findings: readonly Finding[] }> {
  const changes = [...(await differencesOf(before.api, now.api)), ...accessChanges(before, now)];
  const judged = judgeOperations(live, changes, { before: before.api, after: now.api });
  const knowledge = { users: judged.users, operations: live.length, asked, allowed };
  return {
    changes: judgeChanges(changes, knowledge, { before, now }),
    operations: judged.operations,
    findings: unexplained(judged),
  };
}

export async function judge(question: Question): Promise<Report> {
  const { base, now, usage, compose, lint } = question;
  const schemas = parseSchemas(now.sources);
  const circles = overrideCircles(schemas);
  if (circles.length > 0) throw new CannotJudge(circles.join('\n'));
  const fresh = composeGraph(now.sources, schemas, compose);
  const composes = 'api' in fresh;
  const old = oldGraph(base, now.sources, fresh, compose);
  const allowed = new Allowed(question.allowances, question.today);
  const released = old.side?.manifests ?? [];
  const manifests = readManifests(released, now.manifests, base.commit?.slice(0, 10) ?? base.label);
  const live = withUsage(manifests.operations, usage);
  const asked = askedOf(live, usage);
  const met = composes
    ? await clientsMeet(live, { before: old.graph, now: fresh }, { asked: asked.short, allowed })
    : { changes: [], operations: [], findings: [] };
  const walls = await wallsOf({ old, now, schemas }, composes);
  const { changes, operations } = met;
  const findings = {
    composition: composes ? newHints(old.graph.hints, fresh.hints) : compositionErrors(fresh.errors),
    walls: excused(walls, allowed),
    clients: excused([...manifests.findings, ...met.findings], allowed),
    lint: lint && old.side ? await newLintFindings(lint, old.side.sources, now.sources) : [],
  };
  const notes = [
    live.length === 0
      ? 'No operation of any client is known: no manifest and no usage was given. So every breaking change fails the check.'
      : asked.full,
    ...(old.side === undefined
      ? [
          'The base is a supergraph file: compatibility between subgraphs, manifests and lint were not compared.',
        ]
      : []),
    ...(composes ? [] : ['The subgraphs do not compose: changes for clients were not compared.']),
  ];
  // Last: by now it is known which exceptions were needed.
  const told = { changes, operations, ...findings, allowances: allowed.findings() };
  const verdict = stops(told) ? 'failed' : 'passed';
  return { format: 'kawa-schema-check', version: 1, base: base.label, verdict, ...told, notes };
}
