import { expect, test } from 'vitest';
import { copy, getOwn, merge, setOwn } from './json.ts';

test('keeps `__proto__` and `constructor` as keys and leaves Object.prototype alone', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
  const target: Record<string, unknown> = {};
  merge(target, hostile);
  merge(target, copy(hostile));
  expect(JSON.stringify(target)).toBe(JSON.stringify(hostile));
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
  expect(getOwn({}, 'constructor')).toBeUndefined();
  setOwn(target, '__proto__', 1);
  expect(getOwn(target, '__proto__')).toBe(1);
});

test('merges objects and lists of equal length, and replaces everything else', () => {
  const target = { a: { x: 1 }, list: [{ x: 1 }, null, [{ x: 1 }]], grown: [1], gone: { x: 1 } };
  merge(target, {
    a: { y: 2 },
    list: [{ y: 2 }, { y: 2 }, [{ y: 2 }]],
    grown: [1, 2],
    gone: null,
    skipped: undefined,
  });
  expect(target).toEqual({
    a: { x: 1, y: 2 },
    list: [{ x: 1, y: 2 }, { y: 2 }, [{ x: 1, y: 2 }]],
    grown: [1, 2],
    gone: null,
  });
});

test('a copy shares no object', () => {
  const value = { list: [{ inner: {} }] };
  const copied = copy(value);
  expect(copied).toEqual(value);
  expect(copied.list[0]?.inner).not.toBe(value.list[0]?.inner);
});
