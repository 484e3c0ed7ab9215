import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function commands() {
  const { ownCommand, startCommand, updateCommand } = await import('./own-command.ts');
  return [ownCommand('pair'), startCommand(null), startCommand(8123), updateCommand(null)];
}

test('in a checkout everything goes by npm', async () => {
  const started = ['npm start', 'npm start -- --port 8123'];
  expect(await commands()).toEqual(['npm run -s lookalike -- pair', ...started, 'git pull && npm start']);
});

test('a release is called by its own name, on Windows as PowerShell wants it', async () => {
  vi.stubEnv('WXT_RELEASE', 'true');
  const unix = ['./lookalike pair', './lookalike', './lookalike start --port 8123', './lookalike'];
  expect(await commands()).toEqual(unix);
  vi.resetModules();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' });
  expect(await commands()).toEqual(unix.map((command) => command.replace('./', '.\\')));
});
