import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_DEPTH, refusedMoves, type Tree } from './category-tree.ts';

const tree = (parents: Record<string, string | null>): Tree => new Map(Object.entries(parents));

test('lets a parent stand behind its child in the batch', () => {
  expect(refusedMoves(tree({}), tree({ child: 'parent', parent: null })).size).toBe(0);
});

test('refuses one of two that would stand below each other; the other moves', () => {
  const refused = refusedMoves(tree({ a: null, b: null }), tree({ a: 'b', b: 'a' }));
  expect(refused).toEqual(new Map([['a', 'would be below itself']]));
});

test('refuses both of two new ones that would stand below each other', () => {
  expect([...refusedMoves(tree({}), tree({ a: 'b', b: 'a' })).keys()]).toEqual(['a', 'b']);
});

test('refuses a move that carries a subtree below the 10th level', () => {
  const levels = Object.fromEntries(
    Array.from({ length: 9 }, (_, level) => [`l${level}`, level === 0 ? null : `l${level - 1}`]),
  );
  const moves = tree({ top: 'l8' });
  expect(refusedMoves(tree({ ...levels, top: null }), moves).size).toBe(0);
  expect([...refusedMoves(tree({ ...levels, top: null, below: 'top' }), moves).keys()]).toEqual(['top']);
});

test('what is left of any moves is a tree of at most 10 levels', () => {
  const node = fc.integer({ min: 0, max: 15 }).map(String);
  const moves = fc.dictionary(node, fc.option(node));
  fc.assert(
    fc.property(moves, (given) => {
      const before = tree(
        Object.fromEntries(Array.from({ length: 8 }, (_, n) => [String(n), n === 0 ? null : String(n - 1)])),
      );
      const refused = refusedMoves(before, tree(given));
      const kept = Object.entries(given).filter(([one]) => !refused.has(one));
      const after = new Map([...before, ...kept]);
      for (const start of after.keys()) {
        let levels = 0;
        for (let one: string | null | undefined = start; one !== null; one = after.get(one)) {
          expect(one).toBeDefined();
          levels += 1;
          expect(levels).toBeLessThanOrEqual(MAX_DEPTH);
          if (one === undefined) break;
        }
      }
    }),
  );
});
