import { connect, type Connection, inTransaction, type Transaction } from '@kawa/postgres';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endAllSessions, endSession, openSession, refreshSession } from './session.ts';

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`create table session (
    id uuid primary key, account_id uuid not null, token_hash text not null, generation integer not null default 0,
    opened_at timestamptz(3) not null, refreshed_at timestamptz(3) not null, expires_at timestamptz(3) not null,
    ends_at timestamptz(3) not null, revoked_at timestamptz(3)
  )`;
  connection = connect({ url: database.url, applicationName: 'session-test' });
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const day_ms = 86_400_000;
const start = new Date('2026-11-21T12:00:00.000Z');
const after = (days: number): Date => new Date(start.getTime() + days * day_ms);
const within = <Result>(work: (tx: Transaction) => Promise<Result>) => inTransaction(connection.db, work);
const open = (account: string, at = start) => within((tx) => openSession(tx, account, at));
const refresh = (token: string, at = start) => within((tx) => refreshSession(tx, token, at));
const end = (token: string, at = start) => within((tx) => endSession(tx, token, at));
/** The next token of a refresh that must succeed. */
async function next(token: string, at = start): Promise<string> {
  const refreshed = await refresh(token, at);
  if (refreshed.outcome !== 'refreshed') return expect.unreachable(refreshed.outcome);
  return refreshed.refreshToken;
}
const rowsOf = (account: string) =>
  database.sql`select * from session where account_id = ${account} order by opened_at, id`;
const openOf = async (account: string) =>
  (await rowsOf(account)).filter((row) => row['revoked_at'] === null).length;

describe('a refresh token', () => {
  test('is 64 characters, of 256 random bits and more; the database holds neither it nor a part of its secret', async () => {
    const account = crypto.randomUUID();
    const opened = await Promise.all([open(account), open(account)]);
    for (const { refreshToken } of opened) {
      expect(refreshToken).toMatch(/^[\w-]{64}$/u);
      const [stored] = await database.sql`select string_agg(s::text, '|') as everything from session s`;
      expect(stored?.['everything']).not.toContain(refreshToken);
      expect(stored?.['everything']).not.toContain(refreshToken.slice(-40));
      expect(stored?.['everything']).not.toContain(
        Buffer.from(refreshToken, 'base64url').subarray(16).toString('hex'),
      );
    }
    expect(opened[0]?.refreshToken).not.toBe(opened[1]?.refreshToken);
  });

  test('is exchanged 50 times over, each for another one, and the row stays 1', async () => {
    const account = crypto.randomUUID();
    const seen = new Set<string>();
    let { refreshToken } = await open(account);
    for (let turn = 0; turn < 50; turn += 1) {
      seen.add(refreshToken);
      refreshToken = await next(refreshToken);
    }
    expect(seen.size).toBe(50);
    expect(await rowsOf(account)).toMatchObject([{ generation: 50, revoked_at: null }]);
  });

  test.each([
    ['empty', ''],
    ['short', 'abc'],
    ['of 1 MB', 'x'.repeat(1_000_000)],
    ['of another family', Buffer.alloc(48, 7).toString('base64url')],
    ['with SQL', `'; drop table session; --${'x'.repeat(39)}`],
    ['with a NUL', `${'a'.repeat(63)}\u0000`],
  ])('that is %s is unknown, and signs nobody out', async (_what, token) => {
    const account = crypto.randomUUID();
    await open(account);
    expect(await refresh(token)).toEqual({ outcome: 'unknown' });
    await end(token);
    expect(await openOf(account)).toBe(1);
  });
});

describe('reuse', () => {
  test('of a token that was exchanged ends the family: neither the old nor the new one works', async () => {
    const account = crypto.randomUUID();
    const opened = await open(account);
    const second = await next(opened.refreshToken);
    const third = await next(second);
    expect(await refresh(opened.refreshToken)).toEqual({ outcome: 'reused', sessionId: opened.sessionId });
    for (const token of [opened.refreshToken, second, third])
      expect(await refresh(token)).toEqual({ outcome: 'unknown' });
    expect(await rowsOf(account)).toMatchObject([{ generation: 2, revoked_at: start }]);
  });

  test("ends no other session of the account, and nobody else's", async () => {
    const [account, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const stolen = await open(account);
    const [phone, stranger] = await Promise.all([open(account), open(other)]);
    await next(stolen.refreshToken);
    await refresh(stolen.refreshToken);
    expect([await openOf(account), await openOf(other)]).toEqual([1, 1]);
    await next(phone.refreshToken);
    await next(stranger.refreshToken);
  });

  test('20 refreshes at once with one token: exactly 1 succeeds, and the family is ended afterwards', async () => {
    const account = crypto.randomUUID();
    const { refreshToken } = await open(account);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    const outcomes = Map.groupBy(answers, ({ outcome }) => outcome);
    expect(outcomes.get('refreshed')).toHaveLength(1);
    expect(outcomes.get('reused')).toHaveLength(1);
    expect(outcomes.get('unknown')).toHaveLength(18);
    expect(await rowsOf(account)).toMatchObject([{ generation: 1, revoked_at: start }]);
    const [winner] = outcomes.get('refreshed') ?? [];
    if (winner?.outcome !== 'refreshed') return expect.unreachable();
    expect(await refresh(winner.refreshToken)).toEqual({ outcome: 'unknown' });
  });

  test('a refresh whose transaction is rolled back has not used its token', async () => {
    const { refreshToken } = await open(crypto.randomUUID());
    await expect(
      within(async (tx) => {
        await refreshSession(tx, refreshToken, start);
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    await next(refreshToken);
  });
});

describe('time', () => {
  test('7 days unused end a session, one millisecond less does not', async () => {
    const [kept, lost] = await Promise.all([open(crypto.randomUUID()), open(crypto.randomUUID())]);
    expect(kept.refreshTokenExpiresAt).toEqual(after(7));
    await next(kept.refreshToken, new Date(after(7).getTime() - 1));
    expect(await refresh(lost.refreshToken, after(7))).toEqual({ outcome: 'unknown' });
  });

  test('a refresh every 5 days goes on until day 30, not longer', async () => {
    const account = crypto.randomUUID();
    let { refreshToken } = await open(account);
    for (const days of [5, 10, 15, 20, 25]) refreshToken = await next(refreshToken, after(days));
    expect(await rowsOf(account)).toMatchObject([{ expires_at: after(30), ends_at: after(30) }]);
    refreshToken = await next(refreshToken, after(29.9));
    expect(await refresh(refreshToken, after(30))).toEqual({ outcome: 'unknown' });
  });

  test('a sign-in removes 100 dead rows of 250, the next ones the rest; the living and those ended today stay', async () => {
    const [dead, alive] = [crypto.randomUUID(), crypto.randomUUID()];
    await database.sql`delete from session`;
    await database.sql`insert into session select gen_random_uuid(), ${dead}, 'x', 0, ${start}, ${start}, ${after(7)}, ${after(30)}
      from generate_series(1, 250)`;
    const ended = await open(alive, after(7));
    await end(ended.refreshToken, after(7));
    expect(await rowsOf(dead)).toHaveLength(150);
    await open(alive, after(7));
    await open(alive, after(7));
    expect(await rowsOf(dead)).toHaveLength(0);
    expect(await rowsOf(alive)).toHaveLength(3);
    // A day later the ended one goes too, though 7 days of it were left.
    await open(alive, after(8));
    expect(await rowsOf(alive)).toHaveLength(3);
    expect(await openOf(alive)).toBe(3);
  });
});

describe('an account', () => {
  test('has 10 sessions: the 11th ends the one unused for longest, not the oldest', async () => {
    const account = crypto.randomUUID();
    const opened = [];
    for (let count = 0; count < 10; count += 1) opened.push(await open(account, after(count / 100)));
    const [first, second, third] = opened;
    const renewed = await next(first?.refreshToken ?? '', after(1));
    await open(account, after(2));
    expect(await openOf(account)).toBe(10);
    await next(renewed, after(2));
    await next(third?.refreshToken ?? '', after(2));
    expect(await refresh(second?.refreshToken ?? '', after(2))).toEqual({ outcome: 'unknown' });
  });

  test('30 sign-ins at once leave 10 open', async () => {
    const account = crypto.randomUUID();
    await Promise.all(Array.from({ length: 30 }, () => open(account)));
    expect(await openOf(account)).toBe(10);
  });

  test('ends all of its sessions at once, told how many, and none of another', async () => {
    const [account, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const opened = await Promise.all([open(account), open(account), open(account)]);
    await open(other);
    expect(await within((tx) => endAllSessions(tx, account, start))).toBe(3);
    expect(await within((tx) => endAllSessions(tx, account, start))).toBe(0);
    for (const { refreshToken } of opened)
      expect(await refresh(refreshToken)).toEqual({ outcome: 'unknown' });
    expect([await openOf(account), await openOf(other)]).toEqual([0, 1]);
  });

  test('of an end of all and 10 refreshes at once no session survives', async () => {
    const account = crypto.randomUUID();
    const opened = await Promise.all(Array.from({ length: 10 }, () => open(account)));
    await Promise.all([
      ...opened.map(({ refreshToken }) => refresh(refreshToken)),
      within((tx) => endAllSessions(tx, account, start)),
    ]);
    expect(await openOf(account)).toBe(0);
  });
});

describe('signing out', () => {
  test('twice is as once; the token works no more', async () => {
    const account = crypto.randomUUID();
    const { refreshToken } = await open(account);
    await end(refreshToken);
    await end(refreshToken, after(1));
    expect(await refresh(refreshToken)).toEqual({ outcome: 'unknown' });
    expect(await rowsOf(account)).toMatchObject([{ revoked_at: start }]);
  });

  test('with a token that was exchanged ends the family too', async () => {
    const account = crypto.randomUUID();
    const { refreshToken } = await open(account);
    const renewed = await next(refreshToken);
    await end(refreshToken);
    expect(await refresh(renewed)).toEqual({ outcome: 'unknown' });
  });
});
