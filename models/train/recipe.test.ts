import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

// Nothing here runs Python. A missing name is caught here, and not hours into `run_all.sh`, when its stage begins.
const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
const sources = new Map(
  files.map((name) => [basename(name, '.py'), readFileSync(join(folder, name), 'utf8')]),
);

test.each(files)('%s imports only names that its neighbours define', (name) => {
  for (const [, from = '', names = ''] of sourceOf(name).matchAll(/^from (\w+) import (.+)$/gm)) {
    const neighbour = sources.get(from);
    if (neighbour) expect([...definedIn(neighbour)]).toEqual(expect.arrayContaining(names.split(', ')));
  }
});

test('run_all.sh runs only stages that exist, with options that they declare', () => {
  const script = readFileSync(join(folder, 'run_all.sh'), 'utf8');
  const stages = [...script.matchAll(/^(?:run|"\$python") (\w+)\.py(.*)$/gm)];
  expect(stages.length).toBeGreaterThan(10);
  for (const [line, stage, rest = ''] of stages) {
    const given = [...rest.matchAll(/ (--[\w-]+)/g)].map((option) => option[1]);
    const declared = [...sourceOf(`${stage}.py`).matchAll(/add_argument\('(--[\w-]+)'/g)].map(
      (option) => option[1],
    );
    expect(declared, line).toEqual(expect.arrayContaining(given));
  }
});

function sourceOf(name: string): string {
  return sources.get(basename(name, '.py')) ?? '';
}

/** Functions, classes and constants at the top of a Python file. */
function definedIn(source: string): Set<string> {
  const functions = [...source.matchAll(/^(?:def|class) (\w+)/gm)].map(([, name = '']) => name);
  const constants = [...source.matchAll(/^([A-Z][\w, ]*) = /gm)].flatMap(([, names = '']) =>
    names.split(', '),
  );
  return new Set([...functions, ...constants]);
}
