/** Paired clients and the one pairing code that may be open. Secrets are kept as hashes only. */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { LIMITS, type PairReply, ProblemError } from '../../contract/index.ts';
import { ownCommand } from '../own-command.ts';
import type { Store } from './store.ts';

export interface Clients {
  /** Opens a new code, which replaces an older one. `expires` in ms since 1970. */
  newCode(): { code: string; expires: number };
  /**
   * A new code where nobody is paired yet and the last one has run out with no try at it, null elsewhere: whoever
   * guesses gets no more tries by waiting.
   */
  renewCode(): string | null;
  /** Trades the code for a token. Throws `wrong-code`; the third wrong try closes the code. */
  pair(code: string, origin: string | null): PairReply;
  /** The client whose token this is; null when nobody's. */
  authenticate(token: string): { id: string; origin: string | null } | null;
  hasOrigin(origin: string): boolean;
  /** Its token works no more; a stranger's id changes nothing. */
  forget(clientId: string): void;
  /** How many are paired, and whether a code is open that could still be traded. */
  state(): { paired: number; codeOpen: boolean };
  /** base64url HMAC that proves to a client that this is the companion it was paired with; null for a stranger. */
  prove(clientId: string, message: string): string | null;
}

export function openClients({ db }: Store): Clients {
  const clients = db.prepare('SELECT id, token_hash AS hash, origin FROM client');
  const byId = db.prepare('SELECT token_hash AS hash FROM client WHERE id = ?');
  const pairing = db.prepare(
    'SELECT code_hash AS hash, expires_at AS expires, tries_left AS tries FROM pairing',
  );
  const lastCode = () => pairing.get() as { hash: Uint8Array; expires: number; tries: number } | undefined;
  const isOpen = ({ expires, tries }: { expires: number; tries: number }) =>
    Date.now() <= expires && tries > 0;
  const wrong = (detail: string) => new ProblemError('wrong-code', detail);
  const newCode = () => {
    const { digits, seconds, tries } = LIMITS.pairing;
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    const expires = Date.now() + seconds * 1000;
    db.prepare('INSERT OR REPLACE INTO pairing VALUES (1, ?, ?, ?)').run(sha256(code), expires, tries);
    return { code, expires };
  };
  return {
    newCode,
    renewCode() {
      const last = lastCode();
      const untouched = last?.tries === LIMITS.pairing.tries && Date.now() > last.expires;
      return untouched && clients.all().length === 0 ? newCode().code : null;
    },
    pair(code, origin) {
      const open = lastCode();
      if (!open || !isOpen(open)) {
        throw wrong(`No pairing code is open. Run "${ownCommand('pair')}" for a new one.`);
      }
      // Counted before it is looked at, so that parallel guesses gain nothing.
      db.prepare('UPDATE pairing SET tries_left = tries_left - 1').run();
      if (!timingSafeEqual(sha256(code), Buffer.from(open.hash))) {
        const left = open.tries - 1;
        throw wrong(
          left > 0 ? `That is not the code. ${left} more tries.` : 'That is not the code. Ask for a new one.',
        );
      }
      db.exec('DELETE FROM pairing');
      const token = randomBytes(32).toString('base64url');
      const clientId = randomBytes(9).toString('base64url');
      db.prepare('INSERT INTO client VALUES (?, ?, ?, ?)').run(
        clientId,
        sha256(token),
        origin,
        new Date().toISOString(),
      );
      return { clientId, token };
    },
    authenticate(token) {
      const hash = sha256(token);
      const found = clients.all().find((row) => timingSafeEqual(hash, Buffer.from(row.hash as Uint8Array)));
      return found ? { id: found.id as string, origin: found.origin as string | null } : null;
    },
    hasOrigin: (origin) => db.prepare('SELECT 1 FROM client WHERE origin = ?').get(origin) !== undefined,
    forget: (clientId) => void db.prepare('DELETE FROM client WHERE id = ?').run(clientId),
    state() {
      const last = lastCode();
      return { paired: clients.all().length, codeOpen: last !== undefined && isOpen(last) };
    },
    prove(clientId, message) {
      const row = byId.get(clientId);
      if (!row) return null;
      return createHmac('sha256', Buffer.from(row.hash as Uint8Array))
        .update(message)
        .digest('base64url');
    },
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
