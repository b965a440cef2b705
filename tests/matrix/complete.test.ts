import { expect, test } from 'vitest';
import { readCoordinates } from './coordinates.ts';
import { readRow } from './roles.ts';
import { table } from './table.ts';

test('every root field, command, protected field and entity of the supergraph has a row, and every row has one of them', () => {
  const { rootFields, commands, protectedFields, entities } = readCoordinates();
  const wanted = new Set([...rootFields, ...commands, ...protectedFields, ...entities]);
  const rows = Object.keys(table);
  expect({
    withoutRow: [...wanted].filter((coordinate) => !rows.includes(coordinate)),
    withoutField: rows.filter((coordinate) => !wanted.has(coordinate)),
  }).toEqual({ withoutRow: [], withoutField: [] });
  // Each kind of coordinate was found.
  expect(
    Math.min(rootFields.length, commands.length, protectedFields.length, entities.length),
  ).toBeGreaterThan(5);
});

test('each row says one outcome for each of 8 viewers', () => {
  for (const { outcomes } of Object.values(table)) expect(readRow(outcomes).size).toBe(8);
});
