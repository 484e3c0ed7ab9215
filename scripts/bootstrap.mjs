/**
 * Runs a TypeScript entry of this project with the Node 24 that npm brings, installing what is missing first.
 * Plain JavaScript, since whatever Node (>= 20) the machine has must be able to run it.
 * Usage: node scripts/bootstrap.mjs ENTRY [ARGUMENTS]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from './node-flags.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const [entry, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);
refuse();
install();
// Where this Node is too old, the one that npm brings is a 24.
const flags = nodeFlags(major >= 24 ? process.versions.node : '24.');
const child = spawn(findNode(), [...flags, join(root, entry), ...args], {
  // npm runs scripts in the project's folder; relative paths are meant from where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: {
    ...process.env,
    // glibc keeps what an import let go for the next one, but for larger blocks: the companion rests at 570 MB, not at 800.
    MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '262144',
    // Node 24.0, which npm has for a Mac, calls its TypeScript and its SQLite experiments, in each thread and child process.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`,
  },
  stdio: 'inherit',
});
// The terminal sends Ctrl+C to both of us: handed on, it would be the child's second one, which means "at once".
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// Windows tells the child of a console that was closed as well, and knows handing on only as an end at once.
process.on('SIGHUP', () => process.platform !== 'win32' && child.kill('SIGHUP'));
child.on('error', (error) => fail(`Could not start Node: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 130 : code));

/** Ends where nothing could work, or would do something else than was asked for. */
function refuse() {
  if (process.platform === 'darwin' && process.arch === 'x64') {
    fail(
      'onnxruntime, which runs the models, is not made for Macs with Intel processors. On one of Apple silicon this Node is ' +
        'the wrong one: install Node for arm64.',
    );
  }
  // PowerShell keeps a bare `--` for itself; npm then takes what follows for its own, and an import would not be a dry one.
  const lost = ['dry-run', 'open', 'port', 'source', 'kind', 'map', 'limit', 'keep-missing'].find(
    (name) =>
      process.env[`npm_config_${name.replace('-', '_')}`] && !args.some((arg) => arg.startsWith(`--${name}`)),
  );
  if (lost)
    fail(
      `npm has kept --${lost} for itself: write "--", with the quotes in PowerShell, before what is ours.`,
    );
}

/** Installs when package-lock.json is newer than the record that npm leaves after an install that went through. */
function install() {
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  process.stderr.write('Installing what is missing (once, about a minute) ...\n');
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const { status } = spawnSync(command[0], [...command[1], 'ci', '--loglevel=error'], {
    cwd: root,
    // stdout belongs to the command that was asked for.
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci failed: see above. Is the npm registry in reach?');
}

/** Node 24 runs TypeScript as it stands; older ones do not. */
function findNode() {
  if (major >= 24) return process.execPath;
  const { platform, arch } = process;
  const os = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const folders = [`node-${os}-${arch}`, `node-bin-${os}-${arch}`];
  const found = folders.map((name) => join(root, 'node_modules', name, file)).find(existsSync);
  return (
    found ?? fail(`npm has no Node 24 for ${platform}-${arch}: install Node 24 or newer and run this again.`)
  );
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
