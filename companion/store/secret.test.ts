import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../testing/home.ts';
import { pictureSecret } from './secret.ts';
import { openStore } from './store.ts';

test('a home keeps its secret, and another home has another one', () => {
  const home = temporaryHome();
  const store = openStore(home);
  const secret = pictureSecret(store);
  expect(secret).toHaveLength(32);
  store.close();
  expect(pictureSecret(openStore(home))).toEqual(secret);
  expect(pictureSecret(openStore(temporaryHome()))).not.toEqual(secret);
});

test.skipIf(process.platform === 'win32')(
  'nobody but its owner can read it, in whatever folder it lies',
  () => {
    const home = temporaryHome();
    pictureSecret(openStore(home));
    const files = readdirSync(home);
    expect(files).toContain('catalogue.sqlite');
    for (const file of files) expect(statSync(join(home, file)).mode & 0o077).toBe(0);
  },
);
