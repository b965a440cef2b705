import { describe, expect, test } from 'vitest';
import { composeSupergraph } from '../../compose/composition.ts';
import { judge } from '../judge.ts';
import { type Report, sections } from '../report.ts';
import { clientChanges } from './client-changes.ts';
import { graphChanges } from './graph-changes.ts';
import { files, manifests, programs, sourcesOf } from './shop.ts';
import type { Step } from './step.ts';

const history = [...clientChanges, ...graphChanges];

const side = (texts: Readonly<Record<string, string>>) => ({
  sources: sourcesOf(texts),
  manifests,
  programs: () => Promise.resolve(programs),
});

function edited(edits: Step['edits']): Record<string, string> {
  const texts: Record<string, string> = { ...files };
  for (const [name, from, to] of edits) {
    // A history that changes nothing would be judged right by chance.
    expect(texts[name]).toContain(from);
    texts[name] = (texts[name] ?? '').replace(from, () => to);
  }
  return texts;
}

const judged = (edits: Step['edits']): Promise<Report> =>
  judge({
    base: { label: 'the base', side: side(files) },
    now: side(edited(edits)),
    usage: undefined,
    allowances: [],
    today: '2026-11-26',
    compose: composeSupergraph,
    lint: undefined,
  });

const operations = (report: Report, wanted: string) =>
  report.operations
    .filter(({ status }) => status === wanted)
    .map(({ operation, client }) => `${operation} ${client.version}`)
    .sort();

describe(`a history of ${history.length} schema changes`, () => {
  test('has at least 30, each told apart', () => {
    expect(history.length).toBeGreaterThanOrEqual(30);
    expect(new Set(history.map(({ what }) => what)).size).toBe(history.length);
  });

  test.each(history.map((step) => [step.what, step.verdict, step] as const))(
    '%s: %s, with who is concerned and what to do',
    async (_what, verdict, step) => {
      const report = await judged(step.edits);
      const changes = report.changes.map((change) => ({
        ...change,
        said: `${change.kind} ${change.coordinate}`,
      }));
      expect({
        verdict: report.verdict,
        changes: changes
          .filter(({ criticality }) => criticality !== 'safe')
          .map((change) => `${change.said} ${change.verdict}`)
          .sort(),
        safe: changes
          .filter(({ criticality }) => criticality === 'safe')
          .map(({ said }) => said)
          .sort(),
        broken: operations(report, 'broken'),
        affected: operations(report, 'affected'),
        findings: sections
          .flatMap((section) =>
            report[section]
              .filter(({ level }) => section !== 'composition' || level === 'error')
              .map(({ code, coordinate }) =>
                [section, code, ...(coordinate === undefined ? [] : [coordinate])].join(' '),
              ),
          )
          .sort(),
      }).toEqual({
        verdict,
        changes: [...(step.changes ?? [])].sort(),
        safe: [...(step.safe ?? [])].sort(),
        broken: [...(step.broken ?? [])].sort(),
        affected: [...(step.affected ?? [])].sort(),
        findings: [...(step.findings ?? [])].sort(),
      });
      const findings = sections.flatMap((section) => report[section]);
      const words = [
        ...report.changes.map(({ reason, advice }) => `${reason ?? ''} ${advice}`),
        ...findings.map(({ message }) => message),
      ];
      expect(words.join('\n')).toContain(step.says);
      const [first] = [...findings, ...report.changes].flatMap(({ places }) => places);
      if (step.at !== undefined) expect(first).toBe(`subgraphs/${step.at.replace(':', '/schema.graphql:')}`);
      for (const { advice } of report.changes) expect(advice).toMatch(/^[A-Z].*\.$/u);
      for (const { places } of [...findings, ...report.changes])
        for (const place of places) expect(place).toMatch(/^[\w./-]+:\d+$/u);
    },
  );

  test('asks composition twice for a change, once for none', async () => {
    let compositions = 0;
    const counted: typeof composeSupergraph = (...args) => {
      compositions += 1;
      return composeSupergraph(...args);
    };
    const question = {
      usage: undefined,
      allowances: [],
      today: '2026-11-26',
      compose: counted,
      lint: undefined,
    };
    const base = { label: 'the base', side: side(files) };
    expect((await judge({ ...question, base, now: side(files) })).changes).toEqual([]);
    expect(compositions).toBe(1);
    await judge({ ...question, base, now: side(edited([['people', '  phone: String\n', '']])) });
    expect(compositions).toBe(3);
  });
});
