/**
 * Builds faiss-node's binding against the system's FAISS, where its prebuilt binary could not be fetched.
 * Debian: apt-get install g++ libfaiss-dev libopenblas-dev. Does nothing when the binding already loads.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadFaiss } from '../companion/index/faiss.ts';

const require = createRequire(import.meta.url);
const PACKAGE = dirname(require.resolve('faiss-node/package.json'));
const SOURCE = join(PACKAGE, 'src', 'faiss.cc');
const BINARY = join(PACKAGE, 'build', 'Release', 'faiss-node.node');

if (loadFaiss()) console.log('faiss-node loads already.');
else build();

function build(): void {
  const source = readFileSync(SOURCE, 'utf8');
  mkdirSync(dirname(BINARY), { recursive: true });
  // The source is for FAISS 1.7.4; in Debian 12's 1.7.3 this type still lives in faiss::Index.
  const older = source.replaceAll('faiss::idx_t', 'faiss::Index::idx_t');
  const errors = compile(source) && compile(older);
  if (errors === '' && loadFaiss()) {
    console.log('faiss-node is built and loads.');
    return;
  }
  rmSync(BINARY, { force: true });
  console.error(errors);
  console.error('faiss-node could not be built. Debian: apt-get install g++ libfaiss-dev libopenblas-dev');
  process.exitCode = 1;
}

/** @returns what the compiler complained of; empty when it did its work */
function compile(source: string): string {
  const file = join(PACKAGE, 'build', 'faiss.cc');
  writeFileSync(file, source);
  const nodeApi = require('node-api-headers') as { include_dir: string };
  const addonApi = dirname(
    createRequire(join(PACKAGE, 'package.json')).resolve('node-addon-api/package.json'),
  );
  const includes = [nodeApi.include_dir, addonApi, join(PACKAGE, 'src')].map((folder) => `-I${folder}`);
  const flags = ['-O2', '-std=c++17', '-shared', '-fPIC', '-fopenmp', '-DNAPI_VERSION=8'];
  const libraries = ['-lfaiss', '-lopenblas', '-lgomp'];
  const exceptions = '-DNODE_ADDON_API_CPP_EXCEPTIONS';
  const args = [...flags, exceptions, ...includes, file, '-o', BINARY, ...libraries];
  const { status, stderr, error } = spawnSync('g++', args, { encoding: 'utf8' });
  return status === 0 ? '' : stderr || String(error);
}
