/** The state of things without a secret in it: versions, settings and permissions; no token, no page, no picture. */
import { browser } from 'wxt/browser';
import { API_VERSION } from '../../../contract/version.ts';
import { language, locale } from '../../i18n.ts';
import { readPreferences, readSettings } from '../../storage/settings.ts';
import type { CompanionState } from '../../ui/use-companion.ts';
import { readShortcuts } from '../shortcuts.ts';

/** `port`: the one in the settings, null for the usual ones. In English, for it is read by whoever mends things. */
export async function diagnose(state: CompanionState, port: number | null): Promise<string> {
  const facts: readonly [string, string | Promise<string>][] = [
    ['extension', `${browser.runtime.getManifest().version}, API ${API_VERSION}`],
    ['browser', navigator.userAgent],
    ['platform', browser.runtime.getPlatformInfo().then(({ os, arch }) => `${os} ${arch}`)],
    ['language', `${locale()}, messages in ${language()}`],
    ['companion', 'port' in state ? `${state.status} on port ${state.port}` : state.status],
    ['port setting', port === null ? 'usual ports' : String(port)],
    ['paired as', readSettings().then(({ pairing }) => pairing?.clientId ?? 'nobody')],
    ['history', readPreferences().then(({ history }) => (history ? 'on' : 'off'))],
    ['permissions', browser.permissions.getAll().then(({ permissions }) => list(permissions))],
    ['hosts', browser.permissions.getAll().then(({ origins }) => list(origins))],
    [
      'shortcuts',
      readShortcuts().then((all) => list(all.map(({ name, keys }) => `${name}: ${keys || 'none'}`))),
    ],
    ['window', `${innerWidth} x ${innerHeight}, density ${devicePixelRatio}`],
  ];
  // What the browser does not tell may be what is to be mended, and keeps nothing else back.
  const lines = facts.map(async ([name, value]) => {
    try {
      return `${name}: ${await value}`;
    } catch (error) {
      return `${name}: not told (${error})`;
    }
  });
  return (await Promise.all(lines)).join('\n');
}

function list(values: readonly string[] = []): string {
  return values.join(', ') || 'none';
}
