// Finds the address of a client. Threat: clients can write X-Forwarded-For themselves, and a router that trusts it counts
// by an address of the client's choice. So it is read only behind proxies that the operator names, from the right, as far
// as the addresses are known proxies.
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyAddr from 'proxy-addr';

export interface ClientAddress {
  /** An IPv4 address in IPv6 form counts as IPv4. */
  readonly address: string;
  /** The part that is rate limited: a home or a machine has a whole /64 of IPv6. */
  readonly group: string;
  readonly isLoopback: boolean;
}

/** Cached addresses. Parsing one costs as much as verifying a cached token. */
const rememberedAddresses = 1_000;
/** The length of an IPv6 address that contains an IPv4 address. A longer text, with a zone, is not cached. */
const addressCharacters = 45;

export type ReadClientAddress = (request: IncomingMessage) => ClientAddress;

/** Accepts addresses, CIDR ranges, "loopback", "linklocal" and "uniquelocal"; throws for anything else. */
export function clientAddressBehind(trustedProxies: readonly string[]): ReadClientAddress {
  const trusts = proxyAddr.compile([...trustedProxies]);
  const known = new LRUCache<string, ClientAddress>({ max: rememberedAddresses });
  const read = (text: string): ClientAddress => {
    const found = known.get(text);
    if (found) return found;
    const address = describe(text);
    if (text.length <= addressCharacters) known.set(text, address);
    return address;
  };
  return (request) => {
    const direct = request.socket.remoteAddress ?? '';
    if (trustedProxies.length === 0) return read(direct);
    const told = proxyAddr(request, trusts);
    // If a proxy sends no address ("unknown"), the proxy is counted.
    return read(ipaddr.isValid(told) ? told : direct);
  };
}

/** Whether the router can read the list. */
export function areProxies(list: readonly string[]): boolean {
  try {
    proxyAddr.compile([...list]);
    return true;
  } catch {
    return false;
  }
}

function describe(text: string): ClientAddress {
  // A closed connection has no address, and its request is not answered.
  if (!ipaddr.isValid(text)) return { address: '', group: 'unknown', isLoopback: false };
  const parsed = ipaddr.process(text);
  const address = parsed.toString();
  const group =
    parsed instanceof ipaddr.IPv6
      ? `${parsed.parts
          .slice(0, 4)
          .map((part) => part.toString(16))
          .join(':')}::/64`
      : address;
  return { address, group, isLoopback: parsed.range() === 'loopback' };
}
