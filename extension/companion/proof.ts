/** The companion's proof that it is the one that was paired: contract/pairing.ts says what it is made of. */
import { proofMessage } from '../../contract/pairing.ts';

/** A text nobody has used before; 128 random bits. */
export function newNonce(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)));
}

/** What the companion that holds the token says on this port. */
export async function proofOf(token: string, port: number, nonce: string): Promise<string> {
  const text = new TextEncoder();
  const secret = await crypto.subtle.digest('SHA-256', text.encode(token));
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const message = text.encode(proofMessage(port, nonce));
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
