/** The port that the companion takes: the default one, then the fallbacks, which are where the extension looks as well. */
import { DEFAULT_PORT, FALLBACK_PORTS } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import { EXIT, ExitError } from '../exit.ts';
import { isCompanion } from './port.ts';

/**
 * @param listen rejects with the system's error where a port is not to be had
 * @throws ExitError when none is, or a companion has one
 */
export async function listenSomewhere<T>(
  { port, portIsNamed }: Pick<Config, 'port' | 'portIsNamed'>,
  listen: (port: number) => Promise<T>,
): Promise<T> {
  const ports = portIsNamed || port !== DEFAULT_PORT ? [port] : [port, ...FALLBACK_PORTS];
  let isKept = false;
  for (const candidate of ports) {
    try {
      return await listen(candidate);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows keeps ranges of ports for its virtual machines, other ones after each start; Linux those below 1024.
      if (code === 'EACCES') isKept = true;
      else if (code !== 'EADDRINUSE') throw error;
      else if (await isCompanion(candidate)) {
        throw new ExitError(
          EXIT.unavailable,
          `Lookalike already runs on port ${candidate}: use that one, or stop it first.`,
        );
      }
    }
  }
  const who = isKept ? 'The system or another program keeps' : 'Another program holds';
  throw new ExitError(
    EXIT.unavailable,
    `${who} port ${ports.join(', ')}: choose one with --port, and set it in the extension too.`,
  );
}
