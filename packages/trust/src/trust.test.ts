import { expect, test } from 'vitest';
import { anonymous, holds, service, signIdentity, verifyIdentity, type Viewer } from './trust.ts';

const key = 'k'.repeat(43);
const callers = new Map([
  ['router', key],
  ['billing', 'o'.repeat(43)],
]);
const time = Date.UTC(2026, 10, 21);
const body = '{"query":"{ a }"}';
const ada: Viewer = { kind: 'person', id: 'ada', scopes: ['a:read'], location: 'lyon' };
const call = { caller: 'router', key, viewer: ada, body, time };

test('what the router signed is the same viewer again, 30 s earlier and 30 s later too', () => {
  const header = signIdentity(call);
  for (const moment of [time, time + 30_000, time - 30_000])
    expect(verifyIdentity(header, { callers, body, time: moment })).toEqual(ada);
});

test('a header is worth nothing 30.001 s away, with another body, another key or another caller', () => {
  const header = signIdentity(call);
  const refused = [
    verifyIdentity(header, { callers, body, time: time + 30_001 }),
    verifyIdentity(header, { callers, body, time: time - 30_001 }),
    verifyIdentity(header, { callers, body: `${body} `, time }),
    verifyIdentity(header, { callers: new Map([['router', 'x'.repeat(43)]]), body, time }),
    verifyIdentity(header, { callers: new Map(), body, time }),
    verifyIdentity(signIdentity({ ...call, caller: 'billing' }), { callers, body, time }),
    verifyIdentity(signIdentity({ ...call, caller: '__proto__' }), { callers, body, time }),
  ];
  expect(refused).toEqual(refused.map(() => undefined));
});

test('before the body is read, a header still wants its key, its time and a known caller', () => {
  const before = (header: string, moment = time) =>
    verifyIdentity(header, { callers, body: undefined, time: moment });
  expect(before(signIdentity(call))).toEqual(ada);
  expect(before(signIdentity({ ...call, key: 'x'.repeat(43) }))).toBeUndefined();
  expect(before(signIdentity({ ...call, caller: 'nobody' }))).toBeUndefined();
  expect(before(signIdentity(call), time + 30_001)).toBeUndefined();
});

test('a program other than the router speaks for itself only', () => {
  const billing = { ...call, caller: 'billing', key: 'o'.repeat(43) };
  const heard = (viewer: Viewer) =>
    verifyIdentity(signIdentity({ ...billing, viewer }), { callers, body, time });
  expect(heard(service('billing'))).toEqual(service('billing'));
  expect(heard(service('router'))).toBeUndefined();
  expect(heard(ada)).toBeUndefined();
  expect(heard(anonymous)).toBeUndefined();
});

test('every single character of a header matters', () => {
  const header = signIdentity(call);
  for (let index = 0; index < header.length; index += 1) {
    const other = header[index] === 'A' ? 'B' : 'A';
    const forged = header.slice(0, index) + other + header.slice(index + 1);
    // The last character of a base64url text has bits that no byte uses.
    const same = Buffer.from(forged.split('.')[2] ?? '', 'base64url').equals(
      Buffer.from(header.split('.')[2] ?? '', 'base64url'),
    );
    if (forged.split('.')[1] === header.split('.')[1] && forged.startsWith('v1.') && same) continue;
    expect(verifyIdentity(forged, { callers, body, time }), `character ${index}`).toBeUndefined();
  }
});

test.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['dots', '..'],
  ['no seal', signIdentity(call).split('.').slice(0, 2).join('.')],
  ['a fourth part', `${signIdentity(call)}.x`],
  ['another version', signIdentity(call).replace('v1', 'v2')],
  ['no JSON', 'v1.bm90IGpzb24.AAAA'],
  ['null', `v1.${Buffer.from('null').toString('base64url')}.AAAA`],
  ['9,000 characters', `v1.${'A'.repeat(9_000)}.AAAA`],
])('%s is nobody', (_what, header) => {
  expect(verifyIdentity(header, { callers, body, time })).toBeUndefined();
});

test('holds wants all scopes of one alternative; a service holds all; no alternative is held by nobody else', () => {
  expect(holds(ada, [['a:read']])).toBe(true);
  expect(holds(ada, [['a:read', 'a:write']])).toBe(false);
  expect(holds(ada, [['a:read', 'a:write'], ['a:read']])).toBe(true);
  expect(holds(anonymous, [['a:read']])).toBe(false);
  expect(holds(ada, [])).toBe(false);
  expect(holds(service('seed'), [['a:write']])).toBe(true);
});
