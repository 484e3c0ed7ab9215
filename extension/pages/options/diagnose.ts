/** The state of things without a secret in it: versions, settings and permissions; no token, no page, no picture. */
import { browser } from 'wxt/browser';
import { API_VERSION } from '../../../contract/version.ts';
import { language, locale } from '../../i18n.ts';
import { readPreferences, readSettings } from '../../storage/settings.ts';
import type { CompanionState } from '../../ui/use-companion.ts';
import { readShortcuts } from '../shortcuts.ts';

/** `port`: the one in the settings, null for the usual ones. In English, for it is read by whoever mends things. */
export async function diagnose(state: CompanionState, port: number | null): Promise<string> {
  const [platform, permissions, shortcuts, { pairing }, { history }] = await Promise.all([
    browser.runtime.getPlatformInfo(),
    browser.permissions.getAll(),
    readShortcuts(),
    readSettings(),
    readPreferences(),
  ]);
  const facts: readonly [string, string][] = [
    ['extension', `${browser.runtime.getManifest().version}, API ${API_VERSION}`],
    ['browser', navigator.userAgent],
    ['platform', `${platform.os} ${platform.arch}`],
    ['language', `${locale()}, messages in ${language()}`],
    ['companion', 'port' in state ? `${state.status} on port ${state.port}` : state.status],
    ['port setting', port === null ? 'usual ports' : String(port)],
    ['paired as', pairing?.clientId ?? 'nobody'],
    ['history', history ? 'on' : 'off'],
    ['permissions', (permissions.permissions ?? []).join(', ') || 'none'],
    ['hosts', (permissions.origins ?? []).join(', ') || 'none'],
    ['shortcuts', shortcuts.map(({ name, keys }) => `${name}: ${keys || 'none'}`).join(', ') || 'none'],
    ['window', `${innerWidth} x ${innerHeight}, density ${devicePixelRatio}`],
  ];
  return facts.map(([name, value]) => `${name}: ${value}`).join('\n');
}
