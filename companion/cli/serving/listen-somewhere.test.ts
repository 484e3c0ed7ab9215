import { expect, test } from 'vitest';
import { DEFAULT_PORT, FALLBACK_PORTS } from '../../../contract/index.ts';
import { EXIT } from '../exit.ts';
import { listenSomewhere } from './listen-somewhere.ts';

const DEFAULT = { port: DEFAULT_PORT, portIsNamed: false };
const denied = () => Promise.reject(Object.assign(new Error('listen EACCES'), { code: 'EACCES' }));

test('a port that Windows keeps for itself is passed over', async () => {
  const got = await listenSomewhere(DEFAULT, (port) =>
    port === DEFAULT_PORT ? denied() : Promise.resolve(port),
  );
  expect(got).toBe(FALLBACK_PORTS[0]);
});

test('where it keeps all of them, it is said of the ports, and not of the catalogue', async () => {
  const message = expect.stringMatching(
    /^The system or another program keeps port \d+, \d+, \d+: choose one/,
  );
  await expect(listenSomewhere(DEFAULT, denied)).rejects.toMatchObject({ code: EXIT.unavailable, message });
});

test('what else goes wrong is not taken for a matter of ports', async () => {
  const listen = () => Promise.reject(new Error('no'));
  await expect(listenSomewhere(DEFAULT, listen)).rejects.toThrow('no');
});
