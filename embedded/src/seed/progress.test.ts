import { expect, test } from 'vitest';
import { DAY_MS, YEAR_TO } from './calendar.ts';
import { drawFor } from './draw.ts';
import { drawProgress } from './progress.ts';

test('of 1,000 orders a month old none is open, of 1,000 an hour old none is delivered', () => {
  const draw = drawFor('progress.test');
  const drawn = (age: number) =>
    new Set(Array.from({ length: 1_000 }, () => drawProgress(draw, YEAR_TO - age).status));
  expect(drawn(30 * DAY_MS)).toEqual(new Set(['DELIVERED', 'CANCELLED', 'REJECTED']));
  // A parcel that would leave after the last day has not left: SHIPPED became CONFIRMED.
  expect(drawn(DAY_MS / 24)).toEqual(new Set(['PENDING', 'CONFIRMED', 'CANCELLED', 'REJECTED']));
});
