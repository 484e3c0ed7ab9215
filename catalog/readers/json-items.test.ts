import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonItem, jsonReader, MAX_ITEM_CHARACTERS } from './json-items.ts';

function read(text: string, size = text.length || 1): JsonItem[] {
  const reader = jsonReader();
  const items: JsonItem[] = [];
  for (let at = 0; at < text.length; at += size) items.push(...reader.push(text.slice(at, at + size)));
  return [...items, ...reader.end()];
}

const values = (text: string) => read(text).map(({ value, problem }) => problem ?? value);

test.each([
  ['an array', '[{"a":1},{"a":[{}]}]', [{ a: 1 }, { a: [{}] }]],
  ['one object a line', '{"a":1}\r\n\r\n{"a":2}', [{ a: 1 }, { a: 2 }]],
  ['one object alone', '{"product":{"a":1}}', [{ product: { a: 1 } }]],
  [
    'a list in an object',
    '{"n":{"x":[1]},"products":[{"a":1}, {"a":"]}"}],"end":[{}]}',
    [{ a: 1 }, { a: ']}' }],
  ],
  ['a list of that name deeper down', '{"p":{"items":[1]}}', [{ p: { items: [1] } }]],
  ['an empty list', '{"products":[]}', []],
  ['a quote in a string', String.raw`[{"a":"\"\\"}]`, [{ a: '"\\' }]],
])('%s', (_name, text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['what is no object', '[1,{"a":1},"x",null]', ['json', { a: 1 }, 'json', 'json']],
  ['a line of anything', 'nonsense\n{"a":1}\n', ['json', { a: 1 }]],
  ['a line cut off', '{"a":1}\n{"a":"x\n{"a":3}\n', [{ a: 1 }, 'json', { a: 3 }]],
  ['a quote too many', '[\n  {"a":"5" x"},\n  {"a":2}\n]', ['json', { a: 2 }]],
  ['a bracket too few', '[\n {\n  "a": {\n },\n {\n  "a": 2\n }\n]', ['json', { a: 2 }]],
])('%s costs that row only', (_name, text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['in an object', '{"products":[{"a":1},{"a":'],
  ['in a text', '{"products":[{"a":1},{"a":"x'],
  ['between two objects', '{"products":[{"a":1},'],
  ['behind the list', '{"products":[{"a":1}]'],
  ['in a line', '{"a":1}\n{"a":2'],
])('a feed that breaks off %s says so', (_where, text) => {
  expect(values(text)).toEqual([{ a: 1 }, 'broke-off']);
});

test('too large an object is left out, the next one read', () => {
  const large = JSON.stringify({ a: 'x'.repeat(2 * MAX_ITEM_CHARACTERS) });
  expect(read(`[${large},\n{"a":1}]`, 65_536)).toEqual([
    { line: 1, problem: 'too-large' },
    { line: 2, value: { a: 1 }, length: 7 },
  ]);
});

test('any objects in any of the three forms are read back, however they are cut into chunks', () => {
  const list = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(
      list,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 3 }),
      (list, size, indent) => {
        // An object with a list of its own of that name is another form.
        const clean = list.map((object) => ({ id: 1, nested: JSON.parse(JSON.stringify(object)) }));
        for (const text of [
          JSON.stringify(clean, null, indent),
          JSON.stringify({ meta: {}, products: clean }, null, indent),
          clean.map((object) => JSON.stringify(object)).join('\n'),
        ]) {
          expect(read(text, size).map((item) => item.value)).toEqual(clean);
        }
      },
    ),
  );
});

test('any text at all: never a throw, and lines that grow', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\n',
    ',',
    ':',
    ' ',
    '{"a":1}',
    'x',
    '"products":[',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
      const text = pieces.join('');
      const items = read(text, size);
      expect(items).toEqual(read(text));
      const lines = items.map((item) => item.line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
    { numRuns: 2000 },
  );
});
