/** `lookalike autostart [on|off]`: whether the companion starts when the person logs in. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ownCommand } from '../../own-command.ts';
import { EXIT, ExitError } from '../exit.ts';
import { printJson, say } from '../output.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Which knows what Node must be told. */
const BOOTSTRAP = join(ROOT, 'scripts', 'bootstrap.mjs');

/**
 * @param state absent only asks
 * @throws ExitError on a system whose desktops read no such entry
 */
export function autostart(state: 'on' | 'off' | undefined, { json }: { json?: boolean }): void {
  const command = [process.execPath, BOOTSTRAP, 'companion/main.ts', 'serve'];
  if (process.platform !== 'linux') {
    const words = command.map((word) => `"${word}"`).join(' ');
    throw new ExitError(
      EXIT.unavailable,
      `Only Linux can be told. Add this to what starts at login: ${words}`,
    );
  }
  const file = entryFile();
  if (state === 'on') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, desktopEntry(command, settings()));
  } else if (state === 'off') rmSync(file, { force: true });
  const isOn = existsSync(file);
  // The folder of the entry may have been moved since, or be another copy.
  const isHere =
    isOn && [process.execPath, BOOTSTRAP].every((word) => readFileSync(file, 'utf8').includes(quote(word)));
  if (json) printJson({ autostart: isOn, here: isHere, file });
  else if (isHere) say(`The companion starts when you log in: ${file}`);
  else if (isOn) {
    say(`${file} starts a companion of another folder. To start this one: ${ownCommand('autostart on')}`);
  } else say(`The companion does not start by itself. To change that: ${ownCommand('autostart on')}`);
}

/** https://specifications.freedesktop.org/autostart-spec/latest/ */
function entryFile(): string {
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(config, 'autostart', 'lookalike.desktop');
}

/** What `serve` would read from the environment of this terminal, which a login does not have. */
function settings(): string[] {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('LOOKALIKE_'))
    .map(([name, value]) => `${name}=${name === 'LOOKALIKE_HOME' && value ? resolve(value) : value}`);
}

/** @param settings `NAME=value` each */
export function desktopEntry(command: readonly string[], settings: readonly string[]): string {
  const words = settings.length > 0 ? ['env', ...settings, ...command] : command;
  return `[Desktop Entry]
Type=Application
Name=Lookalike
Comment=Finds products that look like clothes on web pages; only on this computer
Exec=${words.map(quote).join(' ')}
Terminal=false
NoDisplay=true
`;
}

/** A word of Exec, quoted and escaped twice: as an argument, and as a string of the file. `%` would be a field code. */
function quote(word: string): string {
  const argument = `"${word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return argument.replaceAll('\\', '\\\\');
}
