/**
 * Resolves names for the fetcher. The check sits where the connection is made, so the address that was checked is the
 * one that is called: a name that answers differently the second time (DNS rebinding) gains nothing.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

export type Resolve = (
  host: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const system: Resolve = (host, answer) => lookup(host, { all: true }, answer);

/** @param isAllowed hosts that may be anywhere */
export function guardedLookup(isAllowed: (host: string) => boolean, resolve = system): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      if (error) return callback(error, '');
      const fit = addresses.filter(
        ({ address, family }) =>
          (isAllowed(host) || isPublicAddress(address)) && (!options.family || options.family === family),
      );
      const [first] = fit;
      if (!first) return callback(refusal(host), '');
      if (options.all) callback(null, fit);
      else callback(null, first.address, first.family);
    });
  };
}

/** Names of this computer, whoever is asked: RFC 6761, section 6.3. */
const THIS_COMPUTER = /^(?:.+\.)?localhost\.?$/;

/** What the URL itself says of where it leads, without a name being resolved. @throws FetchError */
export function checkLiteral(host: string, isAllowed: (host: string) => boolean): void {
  const address = host.replace(/^\[|\]$/g, '');
  const isPrivate = isIP(address) ? !isPublicAddress(address) : THIS_COMPUTER.test(host);
  if (isPrivate && !isAllowed(host) && !isAllowed(address)) throw refusal(host);
}

function refusal(host: string): FetchError {
  const words = `${host} is an address of this computer or its network. If that is meant: --allow-host ${host}`;
  return new FetchError('private-address', words);
}
