/** What helps where a source cannot be read again by itself. */
import { SAVED_SOURCE, type Source } from '../../../contract/index.ts';

/** @param how to import into a source that is named */
export function refreshAdvice({ id, from }: Source, how: string): string {
  return id === SAVED_SOURCE
    ? `"${id}" holds what was saved from pages: save a page again to bring its product up to date.`
    : `"${id}" came from a file that was handed over (${from}): import the new file with ${how}.`;
}
