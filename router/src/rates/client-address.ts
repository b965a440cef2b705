// From where a request comes. Threat: X-Forwarded-For is what the client writes; who believes it counts by an address of the
// client's choice. So it is read only behind the proxies that the operator names, from the right, as far as they are known.
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyAddr from 'proxy-addr';

export interface ClientAddress {
  /** An IPv4 that came as IPv6 is an IPv4. */
  readonly address: string;
  /** By what it is counted: a home or a machine has a whole /64 of IPv6 to itself. */
  readonly group: string;
  readonly isLoopback: boolean;
}

/** Addresses that were read before; reading one costs as much as verifying its token again. */
const rememberedAddresses = 1_000;
/** Of an IPv6 with an IPv4 in it; a longer text, with a zone of the sender's, is read each time. */
const addressCharacters = 45;

export type ReadClientAddress = (request: IncomingMessage) => ClientAddress;

/** Takes addresses, CIDR ranges, "loopback", "linklocal" and "uniquelocal"; throws for anything else. */
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
    // A proxy that tells no address ("unknown") is counted itself.
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
  // A connection that is gone has no address; its request is not answered either.
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
