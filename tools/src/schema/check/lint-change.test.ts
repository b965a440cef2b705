import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { type Lint, newLintFindings } from './lint-change.ts';

const finding = (line: number, message = 'It has no description.'): Finding => ({
  code: 'description',
  level: 'error',
  message,
  places: [`subgraphs/orders/schema.graphql:${line}`],
});
const source = (sdl: string): Parameters<Lint>[0] => [
  { name: 'orders', file: 'subgraphs/orders/schema.graphql', sdl },
];
/** Says of a schema what the test says that it says. */
const lint =
  (said: Readonly<Record<string, readonly Finding[]>>, asked: string[] = []) =>
  (sources: Parameters<Lint>[0]) => {
    const [{ sdl } = { sdl: '' }] = sources;
    asked.push(sdl);
    return Promise.resolve(said[sdl] ?? []);
  };

test('of 2 equal findings and 1 of them at the base, on another line, 1 is new', async () => {
  const found = await newLintFindings(
    lint({ old: [finding(5)], now: [finding(9), finding(30)] }),
    source('old'),
    source('now'),
  );
  expect(found).toEqual([finding(30)]);
});

test('a finding that says something else is new, and a base is not asked when nothing is found', async () => {
  const said = { old: [finding(5)], now: [finding(5, 'It has no capital.')], clean: [] };
  expect(await newLintFindings(lint(said), source('old'), source('now'))).toEqual(said.now);
  const asked: string[] = [];
  expect(await newLintFindings(lint(said, asked), source('old'), source('clean'))).toEqual([]);
  expect(asked).toEqual(['clean']);
});
