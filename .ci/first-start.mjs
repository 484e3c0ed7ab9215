/**
 * Proves the first command of the README in two ways, each with an empty HOME: `npm start` in a clean clone, and the
 * program of a release made there, without npm. Each until it says ready, then one search over HTTP and one by the
 * command line. Prints how long the starts took.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_WITHIN_MS = 15 * 60_000;
const PORT = '18787';
const SAMPLES = join('catalog', 'sample', 'images');

const root = mkdtempSync(join(tmpdir(), 'lookalike-first-start-'));
const { XDG_DATA_HOME, npm_execpath, npm_config_cache, LOOKALIKE_HOME, ...env } = process.env;

try {
  const clone = join(root, 'clone');
  run(['git', 'clone', '--quiet', process.cwd(), clone], root, env);
  await prove(
    'npm start on a clean clone',
    clone,
    ['npm', 'start', '--'],
    ['npm', 'run', '-s', 'lookalike', '--'],
    env,
  );
  run(['npm', 'run', '-s', 'release'], clone, env);
  const made = join(clone, '.output', 'release');
  const archive = readdirSync(made).find((name) => name.endsWith('.tar.gz'));
  run(['tar', '-xf', join(made, archive)], root, env);
  const program = ['./lookalike'];
  const release = join(root, archive.replace('.tar.gz', ''));
  await prove('the release', release, [...program, 'start'], program, { ...env, PATH: '/usr/bin:/bin' });
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** @param start command that starts the companion @param ask command that asks it; both run in `folder` */
async function prove(what, folder, start, ask, surroundings) {
  const home = mkdtempSync(join(root, 'home-'));
  const env = { ...surroundings, HOME: home };
  const lookalike = (...words) => JSON.parse(run([...ask, ...words], folder, env));
  const photo = join(folder, SAMPLES, readdirSync(join(folder, SAMPLES))[0]);
  const started = Date.now();
  const [command, ...words] = start;
  const server = spawn(command, [...words, '--port', PORT], { cwd: folder, env, detached: true });
  try {
    const url = await ready(server, what);
    console.log(`${what}: ready after ${((Date.now() - started) / 1000).toFixed(0)} s`);
    check('over HTTP', await searchOverHttp(url, lookalike('pair', '--json').code, photo));
    check('by the command line', lookalike('similar', photo, '-k', '5', '--json'));
  } finally {
    // npm does not hand signals on reliably, so the whole group of this child is told.
    process.kill(-server.pid, 'SIGTERM');
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve()));
  }
}

async function searchOverHttp(url, code, photo) {
  const headers = { 'lookalike-api': '1', 'content-type': 'application/json' };
  const { token } = await json(`${url}/v1/pair`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  const reply = await json(`${url}/v1/search?k=5`, {
    method: 'POST',
    headers: { 'lookalike-api': '1', authorization: `Bearer ${token}`, 'content-type': 'image/webp' },
    body: readFileSync(photo),
  });
  const picture = await fetch(reply.hits[0].image);
  if (picture.headers.get('content-type') !== 'image/jpeg') throw new Error('the hit has no picture');
  return reply;
}

function ready(child, what) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not get ready in time`)), READY_WITHIN_MS);
    const look = (chunk) => {
      process.stdout.write(chunk);
      const url = /is ready on (http:\S+)/.exec(chunk)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${what} ended with ${code}`)));
  });
}

function check(how, { type, hits }) {
  if (hits.length !== 5 || !(hits[0].score > 0.95))
    throw new Error(`The search ${how} found ${JSON.stringify(hits)}`);
  console.log(`search ${how}: ${type}, first hit "${hits[0].title}" (${hits[0].score})`);
}

async function json(url, options) {
  const reply = await fetch(url, options);
  const body = await reply.json();
  if (!reply.ok) throw new Error(`${url}: ${JSON.stringify(body)}`);
  return body;
}

/** @returns what it printed */
function run([command, ...args], cwd, env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
