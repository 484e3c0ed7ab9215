/** What a person does next who has started the companion for the first time. */
import { join, sep } from 'node:path';
import { ownCommand } from '../../own-command.ts';

/** Folders of the unpacked extension. */
export type ExtensionFolders = Readonly<Record<'chromium' | 'firefox', string>>;

export interface Started {
  url: string;
  products: number;
  /** Pairs a browser, for two minutes. */
  code: string;
}

export function nextSteps(
  { url, products, code }: Started,
  extension: ExtensionFolders,
  system: NodeJS.Platform = process.platform,
): string {
  return `
Lookalike is ready on ${url} with ${products} products.

1. Load the extension
   Chrome   open chrome://extensions, switch on "Developer mode", press "Load unpacked" and choose
            ${extension.chromium}
   Firefox  open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on" and choose
            ${join(extension.firefox, 'manifest.json')}${howToChoose(extension.chromium, system)}
2. Right-click a picture on any page and choose "Find similar". In the panel, type the pairing code
            ${code}
   It works for two minutes. For half an hour this terminal shows a new one whenever one has run out untried;
   "${ownCommand('pair')}" shows one at any time.
3. Bring your own shop:  ${ownCommand('import FEED')}  (a file, a folder or an address)

Ctrl+C stops the companion.`;
}

/** The dialog of a Mac shows no name that begins with a dot. */
function howToChoose(folder: string, system: NodeJS.Platform): string {
  if (system !== 'darwin' || !folder.includes(`${sep}.`)) return '';
  return '\n   The dialog does not show that folder: press Cmd+Shift+G in it and paste the path.';
}
