import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs `body` in runMain in a process of its own. */
function run(body: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const script = `
    import { EnvironmentError, readEnv, runMain, setting } from ${JSON.stringify(import.meta.resolve('./env.ts'))};
    await runMain(async () => { ${body} });
    process.stdout.write('after');`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

test('a main that ends well says nothing and has status 0', async () => {
  expect(await run('')).toEqual({ status: 0, stdout: 'after', stderr: '' });
});

test.each([
  ['an Error', "throw new Error('Port 4001 is taken.')", 'Port 4001 is taken.\n'],
  ['a string', "throw 'no more room'", 'no more room\n'],
  ['nothing at all', 'throw undefined', 'undefined\n'],
  ['an Error without a message', 'throw new RangeError()', 'RangeError\n'],
  [
    'a plain Error with a cause',
    "throw new Error('Port 4001 is taken.', { cause: new Error('listen EADDRINUSE') })",
    'Port 4001 is taken.\n',
  ],
  [
    'the DrizzleQueryError of a failed statement',
    `const { DrizzleQueryError } = await import('drizzle-orm');
     throw new DrizzleQueryError('select 1 where email = $1', ['ada'], new Error('connect ECONNREFUSED'))`,
    'connect ECONNREFUSED\n',
  ],
  [
    'an address tried twice',
    "throw new AggregateError([new Error('connect ECONNREFUSED ::1:1'), new Error('connect ECONNREFUSED 127.0.0.1:1')])",
    'connect ECONNREFUSED ::1:1\n',
  ],
])('a main that throws %s ends with status 1, that one line and no stack', async (_what, body, line) => {
  expect(await run(body)).toEqual({ status: 1, stdout: '', stderr: line });
});

test('a wrong environment is 1 headline and 1 line per variable, without its values', async () => {
  const { status, stderr } = await run(
    "readEnv({ PORT: setting.port, URL: setting.postgresUrl }, { PORT: 'x', URL: 'mysql://root:hunter2@h/d' })",
  );
  expect(status).toBe(1);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['The environment is not right', '  - PORT', '  - URL']);
  expect(stderr).not.toContain('hunter2');
});
