import { expect, test } from 'vitest';
import { EnvironmentError, readEnv, setting } from './env.ts';

const shape = {
  PORT: setting.port.default(4000),
  DATABASE_URL: setting.postgresUrl,
  CACHE: setting.flag.default(false),
};

test('reads what is set, and gives the default for what is unset or empty', () => {
  const source = { PORT: '', DATABASE_URL: 'postgres://u:p@localhost:5432/db', CACHE: '1' };
  expect(readEnv(shape, source)).toEqual({ PORT: 4000, DATABASE_URL: source.DATABASE_URL, CACHE: true });
});

test('names all 3 mistakes at once and tells no value', () => {
  const read = () =>
    readEnv(shape, { PORT: '99999', DATABASE_URL: 'mysql://root:hunter2@h/d', CACHE: 'maybe' });
  expect(read).toThrow(EnvironmentError);
  try {
    read();
  } catch (error) {
    const { problems, message } = error as EnvironmentError;
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'CACHE']);
    expect(message).not.toContain('hunter2');
  }
});

test('says which variable is missing and where it is described', () => {
  expect(() => readEnv(shape, {})).toThrow('DATABASE_URL is missing; see .env.example');
});
