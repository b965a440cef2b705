import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFor } from './draw.ts';

test('the same stream gives the same draws, another stream others', () => {
  const hundred = (stream: string) => {
    const draw = drawFor(stream);
    return Array.from({ length: 100 }, () => draw.int(0, 1_000_000));
  };
  expect(hundred('one')).toEqual(hundred('one'));
  expect(hundred('one')).not.toEqual(hundred('two'));
});

test('a weight of 0 is never drawn, 9 to 1 about nine times in ten', () => {
  const draw = drawFor('weights');
  const drawn = Array.from({ length: 10_000 }, () => draw.weighted([0, 1, 9], (weight) => weight));
  expect(drawn).not.toContain(0);
  const nines = drawn.filter((weight) => weight === 9).length;
  expect(nines).toBeGreaterThan(8_800);
  expect(nines).toBeLessThan(9_200);
});

test('shuffling loses nothing and doubles nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, stream) => {
      expect(drawFor(stream).shuffled(list).toSorted()).toEqual(list.toSorted());
    }),
  );
});

test('drawing from nothing is an error that names the stream', () => {
  expect(() => drawFor('nothing').pick([])).toThrow('nothing');
});
