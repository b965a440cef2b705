import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function capture() {
  const lines: string[] = [];
  return {
    lines,
    log: createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } }),
  };
}

test('writes one JSON line per event with the level as a word', () => {
  const { lines, log } = capture();
  log.info({ requestId: 'r1' }, 'served');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    name: 'test',
    msg: 'served',
    requestId: 'r1',
  });
});

test('removes 5 planted secrets at any of three depths', () => {
  const { lines, log } = capture();
  const planted = 'hunter2';
  log.info({
    password: planted,
    a: { email: planted, b: { token: planted } },
    headers: { authorization: planted, cookie: planted },
  });
  expect(lines.join('')).not.toContain(planted);
});

test('tells neither SQL nor parameters of a database error', () => {
  const { lines, log } = capture();
  const error = Object.assign(new Error("insert into customer values ('ada@example.org')"), {
    query: 'insert ...',
    params: ['ada@example.org'],
  });
  log.error({ err: new Error('while saving', { cause: error }) }, 'failed');
  expect(lines.join('')).toContain('while saving');
  expect(lines.join('')).not.toContain('ada@example.org');
  expect(lines.join('')).not.toContain('insert');
});
