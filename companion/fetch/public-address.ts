/** Whether an address is one of the public internet: a feed must not reach the router, the cloud or this computer. */
import ipaddr from 'ipaddr.js';

/** False for private, loopback, link-local, multicast, shared (CGNAT) and reserved addresses, in IPv6 clothes too. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // ::ffff:10.0.0.1 becomes 10.0.0.1.
  const known = ipaddr.process(address);
  const range: string = known.range();
  // An IPv6-only network reaches IPv4 through these; the last four bytes are who is meant.
  if (range === 'rfc6052') return isPublicAddress(known.toByteArray().slice(12).join('.'));
  return range === 'unicast';
}
