/** The extension's build: one source, Chrome and Firefox, both Manifest V3. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { LOOPBACK } from './extension/companion/origin.ts';

/** Public half of the key pair that fixes the Chrome id, so that pairing and tests can rely on it. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwuwGt02FVsBEXzZKy42HeBLYPKp+2Nbq8sO5DY0PmV1tYQ2nQl2xithE3tqWcZKYjZ75pkUgsUwLG0HTZt8pVO9pQ0Q4hUYjpFjE/RDVWdVwsYs9Zx73XjA0wsvb8UMlXQxw3oJHa5VxpbAfjxa8SKqdgdu/f2TLHvwzQmFv8nvGfMva4yQFn/u3BSLBxzxiKNUnduHfVGyu8aBL3KU22ylEbFyaoSQ299FptEaEEyl18uXZpqoICHWsj8UuLC/hQYTgDQqCHjG4lRRxI2NdbsvYdkJigdi3NXBiqvJmca+9hg8bN1QDPRrnNi40gEoZZShkInmg+Ji7DxcW0hiaZwIDAQAB';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: blob: ${LOOPBACK}:*`,
  // The one line that makes "talks to this computer only" a rule of the browser and not a promise.
  `connect-src 'self' ${LOOPBACK}:*`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The drawn picture that the welcome page offers to try Lookalike on. */
const TRY_IT = 'lookbook/pictures/garden.webp';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  // A release names its own program where a checkout names npm: extension/ui/own-command.ts.
  outDir: process.env.WXT_RELEASE ? '.output/release' : '.output',
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: join(import.meta.dirname, TRY_IT), relativeDest: 'try-it.webp' });
    },
  },
  zip: {
    includeSources: [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      TRY_IT,
      'contract/**',
      'extension/**',
    ],
    excludeSources: ['**/*.test.ts', '**/*.test.tsx'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // sidePanel is added by WXT for Chrome, which has an entrypoint of that kind.
    permissions: ['contextMenus', 'activeTab', 'scripting', 'storage'],
    host_permissions: [`${LOOPBACK}/*`],
    action: { default_title: '__MSG_action_title__' },
    commands: {
      'mark-area': {
        // Alt+Shift+letter never reaches an add-on in Firefox on Linux; Chrome forbids Ctrl+Alt.
        // On a Mac that is Cmd+Option+F, which Firefox searches the web with.
        suggested_key:
          browser === 'firefox'
            ? { default: 'Ctrl+Alt+F', mac: 'MacCtrl+Shift+F' }
            : { default: 'Alt+Shift+F' },
        description: '__MSG_command_mark_area__',
      },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          // Private windows have a database of their own there: the panel would never see what the background captured.
          incognito: 'not_allowed',
          browser_specific_settings: {
            gecko: {
              id: 'lookalike@lookalike.example',
              strict_min_version: '142.0',
              // Handing a picture to a program on the same computer counts as sending it.
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : { key: CHROME_KEY, minimum_chrome_version: '140' }),
  }),
});
