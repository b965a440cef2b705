import { PublicError } from '@kawa/errors';
import { hash } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { argon2Operations, hashPassword, verifyPassword } from './password.ts';

const operationsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = argon2Operations();
  await work();
  return argon2Operations() - before;
};

describe('hashPassword', () => {
  test("is argon2id at OWASP's parameters: 19,456 KiB, 2 passes, 1 lane, 16 bytes of salt, 32 of tag", async () => {
    expect(await hashPassword('correct horse')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u,
    );
  });

  test('2 hashes of one password differ, and neither holds it', async () => {
    const [first, second] = await Promise.all([
      hashPassword('hunter2hunter2'),
      hashPassword('hunter2hunter2'),
    ]);
    expect(first).not.toBe(second);
    expect(`${first}${second}`).not.toContain('hunter2');
  });
});

describe('verifyPassword', () => {
  test('says yes to the password, no to 4 others', async () => {
    const stored = await hashPassword('correct horse');
    expect(await verifyPassword(stored, 'correct horse')).toEqual({ right: true, outdated: false });
    for (const other of ['correct horse ', 'Correct horse', '', 'x'.repeat(1_000)]) {
      expect(await verifyPassword(stored, other)).toEqual({ right: false, outdated: false });
    }
  });

  test('takes one password typed in 2 ways of Unicode for one', async () => {
    const stored = await hashPassword('caf\u00e9 \u2167 olé');
    expect((await verifyPassword(stored, 'cafe\u0301 VIII ole\u0301')).right).toBe(true);
  });

  test('does 1 operation for a known, an unknown and an empty account alike, and says no to the last 2', async () => {
    const stored = await hashPassword('correct horse');
    for (const [account, right] of [
      [stored, true],
      [undefined, false],
      [null, false],
    ] as const) {
      expect(
        await operationsOf(async () => {
          expect((await verifyPassword(account, 'correct horse')).right).toBe(right);
        }),
      ).toBe(1);
    }
  });

  test('tells that a hash of fewer passes is outdated, only when the password is right', async () => {
    const weak = await hash('correct horse', { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    expect(await verifyPassword(weak, 'correct horse')).toEqual({ right: true, outdated: true });
    expect(await verifyPassword(weak, 'another horse')).toEqual({ right: false, outdated: false });
  });

  test.each(['', 'hunter2', '$argon2id$v=19$m=19456,t=2,p=1$hunter2'])(
    'a stored hash like %j is a bug that is reported without it',
    async (stored) => {
      const thrown = await verifyPassword(stored, 'hunter2').catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(Error);
      expect(thrown).toHaveProperty('message', 'A stored password hash is not one of argon2.');
      expect(thrown).not.toHaveProperty('cause');
    },
  );
});

test('of 200 sign-ins at once 66 are worked on; 134 are SERVICE_UNAVAILABLE without any work', async () => {
  let answers: PromiseSettledResult<unknown>[] = [];
  const operations = await operationsOf(async () => {
    answers = await Promise.allSettled(
      Array.from({ length: 200 }, () => verifyPassword(undefined, 'hunter2hunter2')),
    );
  });
  expect(operations).toBe(66);
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused).toHaveLength(134);
  for (const { reason } of refused) {
    expect(reason).toBeInstanceOf(PublicError);
    expect(reason).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  }
  // The line has emptied itself.
  expect((await verifyPassword(undefined, 'x')).right).toBe(false);
});
