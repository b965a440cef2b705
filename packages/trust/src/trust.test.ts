import { createHash, createHmac } from 'node:crypto';
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
    expect(verifyIdentity(forged, { callers, body, time }), `character ${index}`).toBeUndefined();
  }
});

test('a part of one header is worth nothing in another', () => {
  const later = { ...call, time: time + 20_000, body: '{"query":"{ b }"}', viewer: service('router') };
  const [one, other] = [signIdentity(call).split('.'), signIdentity(later).split('.')];
  for (const index of one.keys()) {
    const mixed = one.map((part, at) => (at === index ? (other[at] ?? '') : part)).join('.');
    const isSame = one[index] === other[index];
    const heard = verifyIdentity(mixed, { callers, body, time });
    expect(heard, `part ${index}`).toEqual(isSame ? ada : undefined);
  }
});

/** What a program that holds the key, but is of another version or broken, could send. */
function sealed(claims: string): string {
  return `${claims}.${createHmac('sha256', key).update(claims).digest('base64url')}`;
}
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const bodyDigest = createHash('sha256').update(body).digest('base64url');

test('the seal is HMAC-SHA-256 of all that stands before it', () => {
  expect(signIdentity(call)).toBe(
    sealed(`v2.router.${time}.${bodyDigest}.${base64url(JSON.stringify(ada))}`),
  );
});

test.each([
  ['a time that is none', `v2.router.soon.${bodyDigest}.${base64url(JSON.stringify(ada))}`],
  ['no time', `v2.router..${bodyDigest}.${base64url(JSON.stringify(ada))}`],
  ['no body', `v2.router.${time}..${base64url(JSON.stringify(ada))}`],
  ['no viewer', `v2.router.${time}.${bodyDigest}.`],
  ['a viewer that is no JSON', `v2.router.${time}.${bodyDigest}.${base64url('ada')}`],
  ['null', `v2.router.${time}.${bodyDigest}.${base64url('null')}`],
  ['a viewer without scopes', `v2.router.${time}.${bodyDigest}.${base64url('{"kind":"person","id":"ada"}')}`],
  ['a viewer without an id', `v2.router.${time}.${bodyDigest}.${base64url('{"kind":"person","scopes":[]}')}`],
  ['a part too many', `v2.router.${time}.${bodyDigest}.${base64url(JSON.stringify(ada))}.x`],
  ['a part too few', `v2.router.${time}.${bodyDigest}`],
  ['another version', `v3.router.${time}.${bodyDigest}.${base64url(JSON.stringify(ada))}`],
])('%s is nobody, even under a good seal', (_what, claims) => {
  expect(verifyIdentity(sealed(claims), { callers, body, time })).toBeUndefined();
});

test.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['dots', '.....'],
  ['dots only', '.'.repeat(8_000)],
  ['no seal', signIdentity(call).split('.').slice(0, -1).join('.')],
  ['an empty seal', `${signIdentity(call).split('.').slice(0, -1).join('.')}.`],
  ['9,000 characters', `v2.router.${time}.${'A'.repeat(9_000)}.A.A`],
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
