/** What is said to whoever names a source that is not there. */
import { ownCommand } from '../own-command.ts';
import { EXIT, ExitError } from './exit.ts';

export function unknownSource(id: string, sources: readonly { id: string }[]): ExitError {
  const known = sources.map((source) => source.id).join(', ');
  const advice = known ? `There are: ${known}.` : `There are none yet: ${ownCommand('import FEED')}`;
  return new ExitError(EXIT.usage, `There is no source "${id}". ${advice}`);
}
