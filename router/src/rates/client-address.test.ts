import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { areProxies, clientAddressBehind } from './client-address.ts';

function addressOf(trusted: string[], remote: string, forwarded?: string) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remote });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return clientAddressBehind(trusted)(request);
}

test.each([
  ['the connection', [], '203.0.113.7', undefined, '203.0.113.7'],
  ['not what a client says', [], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['not what a client says of a loopback', [], '203.0.113.7', '127.0.0.1', '203.0.113.7'],
  ['not what one outside the range says', ['10.0.0.0/8'], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['what a trusted proxy says', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['not what the client told the proxy', ['10.0.0.0/8'], '10.1.2.3', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  [
    'the client of two trusted proxies',
    ['uniquelocal', 'loopback'],
    '127.0.0.1',
    '198.51.100.1, 10.0.0.1',
    '198.51.100.1',
  ],
  ['a proxy that tells nothing', ['loopback'], '127.0.0.1', 'unknown', '127.0.0.1'],
  ['an IPv4 that came as IPv6', [], '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['an IPv4 as IPv6 from a proxy', ['loopback'], '::1', '::ffff:c000:0201', '192.0.2.1'],
])('takes %s', (_name, trusted, remote, forwarded, address) => {
  expect(addressOf(trusted, remote, forwarded)).toMatchObject({ address, group: address });
});

test('counts an IPv6 by its /64', () => {
  const groups = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'].map(
    (ip) => addressOf([], ip).group,
  );
  expect(groups).toEqual(['2001:db8:1:2::/64', '2001:db8:1:2::/64', '2001:db8:1:3::/64']);
});

test('knows loopback in all its forms', () => {
  const known = ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', '128.0.0.1', ''].map(
    (ip) => addressOf([], ip).isLoopback,
  );
  expect(known).toEqual([true, true, true, true, false, false]);
});

test('refuses a list that is none', () => {
  expect(areProxies(['loopback', '10.0.0.0/8', '::1'])).toBe(true);
  expect(areProxies(['proxy.example'])).toBe(false);
  expect(areProxies(['10.0.0.0/99'])).toBe(false);
});
