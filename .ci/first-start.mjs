/**
 * Proves the first command of the README: a clean clone with an empty HOME, `npm start` until it says ready,
 * then one search over HTTP and one by the command line. Prints how long the start took.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_WITHIN_MS = 15 * 60_000;
const PORT = '18787';

const root = mkdtempSync(join(tmpdir(), 'lookalike-first-start-'));
const clone = join(root, 'lookalike');
const home = join(root, 'home');
mkdirSync(home);
const { XDG_DATA_HOME, npm_execpath, npm_config_cache, LOOKALIKE_HOME, ...rest } = process.env;
const env = { ...rest, HOME: home };

run('git', ['clone', '--quiet', process.cwd(), clone], process.cwd());
const photo = join(clone, 'catalog', 'sample', 'images', samplePictures()[0]);
const started = Date.now();
const server = spawn('npm', ['start', '--', '--port', PORT], { cwd: clone, env, detached: true });
try {
  const url = await ready(server);
  console.log(`npm start on a clean clone: ready after ${((Date.now() - started) / 1000).toFixed(0)} s`);
  const code = lookalike('pair', '--json').code;
  const headers = { 'lookalike-api': '1', 'content-type': 'application/json' };
  const { token } = await json(`${url}/v1/pair`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  const reply = await json(`${url}/v1/search?k=5`, {
    method: 'POST',
    headers: { 'lookalike-api': '1', authorization: `Bearer ${token}`, 'content-type': 'image/webp' },
    body: readFileSync(photo),
  });
  check('over HTTP', reply);
  const picture = await fetch(reply.hits[0].image);
  if (picture.headers.get('content-type') !== 'image/jpeg') throw new Error('the hit has no picture');
  check('by the command line', lookalike('similar', photo, '-k', '5', '--json'));
} finally {
  // npm does not hand signals on reliably, so the whole group of this child is told.
  process.kill(-server.pid, 'SIGTERM');
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve()));
  rmSync(root, { recursive: true, force: true });
}

function ready(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('npm start did not get ready in time')), READY_WITHIN_MS);
    const look = (chunk) => {
      process.stdout.write(chunk);
      const url = /is ready on (http:\S+)/.exec(chunk)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
}

function check(how, { type, hits }) {
  if (hits.length !== 5 || !(hits[0].score > 0.95))
    throw new Error(`The search ${how} found ${JSON.stringify(hits)}`);
  console.log(`search ${how}: ${type}, first hit "${hits[0].title}" (${hits[0].score})`);
}

function samplePictures() {
  return run('git', ['ls-files', 'catalog/sample/images'], clone)
    .split('\n')
    .filter(Boolean)
    .map((path) => path.split('/').at(-1));
}

function lookalike(...args) {
  return JSON.parse(run('npm', ['run', '-s', 'lookalike', '--', ...args], clone));
}

async function json(url, options) {
  const reply = await fetch(url, options);
  const body = await reply.json();
  if (!reply.ok) throw new Error(`${url}: ${JSON.stringify(body)}`);
  return body;
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
