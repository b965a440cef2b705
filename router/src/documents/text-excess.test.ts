import { expect, test } from 'vitest';
import { textReader } from './text-excess.ts';

const excessOf = textReader({ maxTokens: 100, maxDirectives: 4 });
const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');

test.each([
  ['a field', (directives: string) => `{ a ${directives} }`],
  ['a field with arguments', (directives: string) => `{ a(b: 1) ${directives} { c } }`],
  ['a fragment', (directives: string) => `{ ... ${directives} { a } }`],
  ['an operation', (directives: string) => `query ${directives} { a }`],
  ['a variable', (directives: string) => `query ($v: Int = 1 ${directives}) { a }`],
])(
  '5 directives of %s are too many, 4 are not, with arguments and without, each time alike',
  (_what, textOf) => {
    for (const directive of ['@no', '@skip(if: $v)', '@a(b: [{ c: "@" }])']) {
      for (let time = 0; time < 2; time += 1) {
        expect(excessOf(textOf(times(5, directive)))).toEqual({ kind: 'directives', actual: 5 });
        expect(excessOf(textOf(times(4, directive)))).toBeUndefined();
      }
    }
  },
);

test('12 directives at 6 places are not many at one; an @ in a text or a comment is none', () => {
  expect(excessOf(`{ ${times(6, 'a @b @c')} }`)).toBeUndefined();
  expect(excessOf('{ a(b: "@ @ @ @ @ @") } # @ @ @ @ @ @')).toBeUndefined();
});

test('101 tokens are too many, 100 are not; what is no GraphQL is left to the parser', () => {
  expect(excessOf(`{ ${times(98, 'field')} }`)).toBeUndefined();
  expect(excessOf(`{ ${times(99, 'field')} }`)).toEqual({ kind: 'tokens' });
  expect(excessOf(`{ ${times(9, '@')} " }`)).toBeUndefined();
});
