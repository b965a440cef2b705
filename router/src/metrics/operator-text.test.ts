import { expect, test } from 'vitest';
import { operatorText } from './operator-text.ts';

test.each([
  ["insert into account (email) values ('planted')", '(a database statement)'],
  ['Failed query: select id\nfrom account where name = planted', '(a database statement)'],
  ['update account set hash = planted', '(a database statement)'],
  ['no account "planted" at \'planted\' or `planted`', 'no account "…" at \'…\' or `…`'],
  ['never closed: "planted and more', 'never closed: "…"'],
  ["The till can't be opened: it's Sunday", "The till can't be opened: it's Sunday"],
  ['Closed until Monday. (code 7)', 'Closed until Monday. (code 7)'],
])('%s', (text, told) => {
  expect(operatorText(text, 300)).toBe(told);
});

test('is cut between words at its length, and reads 2,000 characters of a text that is longer', () => {
  expect(operatorText('one two three', 9)).toBe('one two ');
  expect(operatorText(`${'word '.repeat(1_000_000)}planted`, 12)).toBe('word word ');
  expect(operatorText('x'.repeat(5_000), 300)).toBe('');
});
