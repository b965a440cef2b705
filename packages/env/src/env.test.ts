import { expect, test } from 'vitest';
import { describeSettings, EnvironmentError, readEnv, setting } from './env.ts';

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

test('refuses NODE_TLS_REJECT_UNAUTHORIZED=0 in production, and takes it elsewhere', () => {
  const blind = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  expect(() => readEnv({}, { ...blind, NODE_ENV: 'production' })).toThrow('NODE_TLS_REJECT_UNAUTHORIZED: ');
  expect(readEnv({}, { ...blind, NODE_ENV: 'development' })).toEqual({});
});

test('a help has each variable with its default and what it is for, the demanded ones first, in columns', () => {
  const shape = {
    PORT: setting.port.default(4001).describe('port to listen on'),
    CORS_ORIGINS: setting.text.optional().describe('who may call'),
    DATABASE_URL: setting.postgresUrl.describe('its database'),
  };
  expect(describeSettings(shape)).toBe(
    `  DATABASE_URL  (required)  its database
  PORT          4001        port to listen on
  CORS_ORIGINS  none        who may call
`,
  );
});

test('a file that another checks is reported by its variable and reason, without its path', () => {
  const readAs = (check: (text: string) => unknown, path: string) => () =>
    readEnv({ KEYS: setting.fileThat(check), PORT: setting.port }, { KEYS: path, PORT: '99999' });
  const refuse = () => {
    throw new Error('it is too short');
  };
  const self = import.meta.filename;
  expect(readAs(refuse, self)).toThrow(/KEYS: names a file that is not right: it is too short\n.*PORT: /su);
  expect(readAs(String, '/no/where')).toThrow(
    /KEYS: names a file that cannot be read \(ENOENT\)\n.*PORT: /su,
  );
  expect(readAs(refuse, self)).not.toThrow(self);
  expect(readEnv({ KEYS: setting.fileThat(String) }, { KEYS: self })).toEqual({ KEYS: self });
});

test.each([
  ['*', 'cannot be *: name the origins'],
  ['https://shop.example/', 'an origin is scheme, host and port only: write https://shop.example'],
  ['https://shop.example/app', 'an origin is scheme, host and port only: write https://shop.example'],
  ['HTTPS://Shop.example', 'an origin is scheme, host and port only: write https://shop.example'],
  ['shop.example', 'wants origins like https://shop.example'],
  ['null', 'wants origins like https://shop.example'],
])(
  '%s is no origin that a browser sends, and is refused in one line that says what to write',
  (text, reason) => {
    const read = () => readEnv({ CORS_ORIGINS: setting.origins.default([]) }, { CORS_ORIGINS: text });
    expect(read).toThrow(`The environment is not right:\n  - CORS_ORIGINS: ${reason}`);
  },
);

test('2 origins are a list, with their spaces gone', () => {
  const source = { CORS_ORIGINS: ' https://shop.example , http://localhost:5173,' };
  expect(readEnv({ CORS_ORIGINS: setting.origins.default([]) }, source)).toEqual({
    CORS_ORIGINS: ['https://shop.example', 'http://localhost:5173'],
  });
});
