/** `lookalike pair`: a fresh code for the extension. The server reads it from the same store. */
import { LIMITS } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import { openClients } from '../../store/clients.ts';
import { openStore } from '../../store/store.ts';
import { printJson, say } from '../output.ts';

export function pair(config: Config, { json }: { json?: boolean }): void {
  const store = openStore(config.home);
  try {
    const { code, expires } = openClients(store).newCode();
    if (json) printJson({ code, expires: new Date(expires).toISOString() });
    else {
      process.stdout.write(`${code}\n`);
      say(`Type this code into the Lookalike panel within ${LIMITS.pairing.seconds} seconds.`);
    }
  } finally {
    store.close();
  }
}
