import { expect, test } from 'vitest';
import type { Report } from '../report.ts';
import { toGithub } from './github.ts';
import { toMarkdown } from './markdown.ts';
import { toTerminal } from './terminal.ts';

// What a schema says is written by people, and some of them are not friends.
const hostile = 'a | b <img src=x>\n@everyone `x` ::error::y %0A';
const report: Report = {
  format: 'kawa-schema-check',
  version: 1,
  base: 'main',
  verdict: 'failed',
  changes: [
    {
      coordinate: 'Order.total',
      kind: 'FIELD_REMOVED',
      criticality: 'breaking',
      message: hostile,
      advice: 'Keep Order.total.',
      places: ['subgraphs/a,b:c/schema.graphql:7'],
      verdict: 'stops',
      reason: 'used by Order of app 1.0.0',
    },
  ],
  operations: [
    {
      client: { name: 'app', version: '1.0.0' },
      operation: 'Order',
      id: 'abc',
      status: 'broken',
      reasons: [hostile],
      place: 'm.json:6',
    },
  ],
  composition: [],
  walls: [],
  clients: [{ code: 'MANIFEST_RETIRED', level: 'warning', message: 'Gone.', places: [] }],
  lint: [],
  allowances: [],
  notes: ['Only manifests were asked.'],
};

test('an annotation is one line whatever the message says, and its file holds no comma and no colon', () => {
  const lines = toGithub(report).split('\n');
  expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(3);
  expect(lines[0]).toBe(
    '::error file=subgraphs/a%2Cb%3Ac/schema.graphql,line=7,title=FIELD_REMOVED::a | b <img src=x>%0A@everyone `x` ::error::y %250A used by Order of app 1.0.0. Keep Order.total.',
  );
  expect(lines[1]).toBe('::warning title=MANIFEST_RETIRED::Gone.');
});

test('a comment has no row, no tag and no mention that a schema wrote', () => {
  const text = toMarkdown(report);
  expect(text).toContain('a \\| b \\<img src=x\\> `@everyone` \\`x\\` ::error::y %0A');
  expect(text).not.toMatch(/[^\\]<img|[^`]@everyone/u);
});

test('on a terminal what stops comes with its place, who uses it and what to do, and the verdict last', () => {
  const lines = toTerminal(report).split('\n');
  expect(lines).toContain('Breaking changes that stop this (1)');
  expect(lines).toContain('      at subgraphs/a,b:c/schema.graphql:7');
  expect(lines).toContain('      used by Order of app 1.0.0');
  expect(lines).toContain('      -> Keep Order.total.');
  expect(lines.at(-1)).toBe('Failed: 1 breaking change must be fixed first. 1 operation would break.');
});
