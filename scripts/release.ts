/**
 * `npm run release`: into .output/release/ what somebody needs who has neither git nor npm, for machines of this kind:
 * a folder with Node, the companion and the extension, packed, and the extension as browser stores take it.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ownVersion } from '../companion/cli/version.ts';
import { releaseExtension } from './build.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, '.output', 'release');
const { platform, arch } = process;
const onWindows = platform === 'win32';

/** What runs and what that reads; the rest of these folders makes it or tests it. */
const TAKEN = [
  'contract',
  'catalog',
  'companion',
  'models',
  'scripts/bootstrap.mjs',
  'scripts/node-flags.mjs',
  'LICENSE',
  'NOTICE',
  'package.json',
];
const LEFT_OUT = /\.test\.ts$|\/testing\/|^models\/train\/|^catalog\/sample\/.*\.ts$/;

const name = `lookalike-${ownVersion()}-${onWindows ? 'windows' : platform}-${arch}`;
const folder = join(OUT, name);
const packages = join(folder, 'node_modules');

rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(folder, 'extension'), { recursive: true });
releaseExtension();
for (const browser of ['chrome', 'firefox'])
  renameSync(join(OUT, `${browser}-mv3`), join(folder, 'extension', browser));
copyCode();
installPackages();
const node = readdirSync(packages).find((name) => /^node-(bin-)?(linux|darwin|win)-/.test(name));
if (!node) throw new Error(`npm has no Node for ${platform}-${arch}.`);
dropWhatNothingReads(node);
writeLauncher(node);
run('tar', ['-acf', `${name}.${onWindows ? 'zip' : 'tar.gz'}`, name], OUT);
for (const file of readdirSync(OUT)) if (file !== name) console.log(join('.output', 'release', file));

function copyCode(): void {
  for (const path of run('git', ['ls-files', '-co', '--exclude-standard', ...TAKEN], ROOT)
    .trim()
    .split('\n'))
    if (!LEFT_OUT.test(path)) cpSync(join(ROOT, path), join(folder, path));
}

function installPackages(): void {
  const lock = join(folder, 'package-lock.json');
  cpSync(join(ROOT, 'package-lock.json'), lock);
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Start this with npm: npm run release');
  run(process.execPath, [npm, 'ci', '--omit=dev', '--ignore-scripts', '--loglevel=error'], folder);
  // Nothing is to be installed any more: the bootstrap looks for this file.
  rmSync(lock);
}

/** Native files for other machines, what comes with Node, and a binding that is only there once it was built. */
function dropWhatNothingReads(node: string): void {
  const native = join(packages, 'onnxruntime-node', 'bin', 'napi-v6');
  const others = (of: string, own: string) =>
    readdirSync(of)
      .filter((name) => name !== own)
      .map((name) => join(of, name));
  for (const path of [
    ...others(native, platform),
    ...others(join(native, platform), arch),
    ...['include', 'share', 'CHANGELOG.md'].map((part) => join(packages, node, part)),
    join(packages, 'faiss-node'),
  ])
    rmSync(path, { recursive: true, force: true });
}

/** What a person who has unpacked it starts, and reads. */
function writeLauncher(node: string): void {
  const own = join(ROOT, 'scripts', 'release');
  const file = onWindows ? 'lookalike.cmd' : 'lookalike';
  const program = join('node_modules', node, 'bin', onWindows ? 'node.exe' : 'node');
  const text = readFileSync(join(own, file), 'utf8').replace('NODE', program);
  writeFileSync(join(folder, file), onWindows ? text.replaceAll('\n', '\r\n') : text);
  chmodSync(join(folder, file), 0o755);
  cpSync(join(own, 'README.txt'), join(folder, 'README.txt'));
}

/** @returns what it printed @throws with what it complained of */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
